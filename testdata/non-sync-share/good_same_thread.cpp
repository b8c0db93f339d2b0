// Tasks that run on the thread that starts them share nothing with another one.
// expect-none
#include <future>

#include "task.hpp"

namespace cppcoro
{
template <class Task> void sync_wait(Task &&task);
}

struct memo {
	int get() const
	{
		return last = 1;
	}
	mutable int last = 0;
};

demo::task<void>
read(const memo &from)
{
	from.get();
	co_return;
}

int
good_deferred(const memo &table)
{
	auto later = std::async(std::launch::deferred, [&table] { return table.get(); });
	return later.get();
}

void
good_waited(const memo &table)
{
	cppcoro::sync_wait(read(table));
}
