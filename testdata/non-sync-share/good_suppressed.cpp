// Accepted with a reason.
// expect-none
#include <thread>

struct memo {
	int get() const
	{
		return last = 1;
	}
	mutable int last = 0;
};

void
good_accepted(const memo &table)
{
	// NOLINTNEXTLINE(non-sync-share): nobody else reads until the task has ended
	std::jthread worker([&table] { table.get(); });
}
