// thread_local: each thread has its own, and the task uses its own.
// expect-none
#include <thread>

struct memo {
	int get() const
	{
		return last = 1;
	}
	mutable int last = 0;
};

thread_local memo table;

int
good_own()
{
	std::jthread worker([] { table.get(); });
	return table.get();
}
