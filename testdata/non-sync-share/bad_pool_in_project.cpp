// A pool of the project: the function that it is given is erased, so the caller is judged.
#include <functional>
#include <thread>
#include <utility>

struct ledger {
	int balance(int account) const
	{
		return last = account;
	}
	mutable int last = 0;
};

void
run_detached(std::function<void()> work)
{
	std::thread(std::move(work)).detach(); // expect-note: "which starts the task here"
}

void
bad_submit(const ledger &book)
{
	run_detached([&book] { book.balance(7); }); // expect: non-sync-share
}

template <class Function>
void
run_joined(Function work)
{
	std::jthread runner(std::move(work));
}

// The callee sees the type of the closure, and is judged; what is wrong was written here.
void
bad_run(const ledger &book)
{
	run_joined([&book] { book.balance(8); }); // expect: non-sync-share
}
