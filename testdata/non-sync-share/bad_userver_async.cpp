// userver: an engine task runs on any thread of its task processor.
namespace userver
{
namespace engine
{
template <class T> class TaskWithResult
{
      public:
	T Get();
};
template <class Function> TaskWithResult<int> AsyncNoSpan(Function &&function);
} // namespace engine
namespace utils
{
template <class Function, class... Arguments>
engine::TaskWithResult<int> Async(const char *name, Function &&function, Arguments &&...arguments);
}
} // namespace userver

class fare_table
{
      public:
	int fare(int zone) const
	{
		return last_ = zone;
	}

      private:
	mutable int last_ = 0;
};

int
bad_named(const fare_table &fares)
{
	auto task = userver::utils::Async("fare", [&fares] { return fares.fare(1); }); // expect: non-sync-share
	return task.Get();
}

int
bad_plain(const fare_table &fares)
{
	auto task = userver::engine::AsyncNoSpan([&fares] { return fares.fare(2); }); // expect: non-sync-share
	return task.Get();
}
