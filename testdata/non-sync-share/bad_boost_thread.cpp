// boost::thread: bound arguments, a closure, a group; the library's names declared here.
#include <functional>

namespace boost
{
class thread
{
      public:
	template <class Function, class... Arguments>
	explicit thread(Function function, Arguments &&...arguments);
	~thread();
	void join();
};
class thread_group
{
      public:
	template <class Function> thread *create_thread(Function function);
	void join_all();
};
} // namespace boost

class spam_filter
{
      public:
	bool matches(const char *line) const
	{
		return (last_ = line) != nullptr;
	}

      private:
	mutable const char *last_ = nullptr;
};

void scan(const spam_filter &with, const char *line);

void
bad_closure(const spam_filter &filter)
{
	boost::thread worker([&filter] { filter.matches("a"); }); // expect: non-sync-share
	worker.join();
}

void
bad_argument(const spam_filter &filter)
{
	boost::thread worker(scan, std::cref(filter), "b"); // expect: non-sync-share
	worker.join();
}

void
bad_group(const spam_filter &filter)
{
	boost::thread_group workers;
	workers.create_thread([&filter] { filter.matches("c"); }); // expect: non-sync-share
	workers.join_all();
}

void
good_copy(spam_filter filter)
{
	boost::thread worker([filter] { filter.matches("d"); });
	worker.join();
}
