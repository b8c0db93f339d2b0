// oneTBB: all have ended when the call returns, and still they run beside each other.
namespace tbb
{
template <class Range, class Body> void parallel_for(const Range &range, const Body &body);
template <class First, class Last, class Body>
void parallel_for(First first, Last last, const Body &body);
template <class... Functions> void parallel_invoke(const Functions &...functions);
class task_group
{
      public:
	template <class Function> void run(const Function &function);
	void wait();
};
} // namespace tbb

struct range {
	int from, to;
};

class terrain
{
      public:
	int height(int at) const
	{
		return last_ = at;
	}

      private:
	mutable int last_ = 0;
};

void
bad_parallel_for(const terrain &map)
{
	tbb::parallel_for(range{0, 9}, [&](const range &part) { map.height(part.from); }); // expect: non-sync-share
	tbb::parallel_for(0, 9, [&map](int at) { map.height(at); }); // expect: non-sync-share
}

void
bad_invoke(const terrain &map)
{
	tbb::parallel_invoke([&map] { map.height(1); },	 // expect: non-sync-share
			     [&map] { map.height(2); }); // expect: non-sync-share
}

void
bad_group(const terrain &map)
{
	tbb::task_group group;
	group.run([&map] { map.height(3); }); // expect: non-sync-share
	group.wait();
}

void
good_copies(terrain map)
{
	tbb::parallel_invoke([map] { map.height(1); }, [map] { map.height(2); });
}
