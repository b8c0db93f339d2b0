// A callable that was built before it was handed over: the capture where it was built.
#include <functional>
#include <thread>
#include <utility>

struct history {
	int find(int key) const
	{
		return last = key;
	}
	mutable int last = 0;
};

void
bad_closure(const history &of)
{
	auto find = [&of] { of.find(3); }; // expect: non-sync-share
	std::jthread worker(std::move(find)); // expect-note: "the task is started here"
}

void
bad_function(const history &of)
{
	std::function<void()> find = [&of] { of.find(3); }; // expect: non-sync-share
	std::jthread worker(find);
}
