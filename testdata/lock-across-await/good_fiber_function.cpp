// Stackful coroutines whose functions hold nothing where they suspend; functions that nobody
// calls a suspension.
// expect-none
#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "sendsync.h"

namespace fiber
{
SUSPENDS void yield();
void wake(int id);
SUSPENDS int read_some(int fd, char *into, int size);
} // namespace fiber

struct sessions {
	std::mutex lock;
	std::map<int, std::string> names;
};

static void
wait_for_name(sessions &of)
{
	for (;;) {
		{
			std::lock_guard hold(of.lock);
			if (!of.names.empty())
				return;
		}
		fiber::yield();
	}
}

int
good_short_locks(sessions &of, int fd)
{
	char buffer[64];
	const int size = fiber::read_some(fd, buffer, sizeof(buffer));
	{
		std::lock_guard hold(of.lock);
		of.names[fd].assign(buffer, buffer + size);
	}
	wait_for_name(of);
	return size;
}

void
good_unlocked(sessions &of)
{
	std::unique_lock hold(of.lock);
	while (of.names.empty()) {
		hold.unlock();
		fiber::yield();
		hold.lock();
	}
	of.names.clear();
}

// Wakes another one; does not suspend.
void
good_wakes(sessions &of)
{
	std::lock_guard hold(of.lock);
	for (const auto &[id, name] : of.names)
		fiber::wake(id);
}

// Blocking is no suspension: the thread sleeps, with its lock.
void
good_blocks(sessions &of)
{
	std::lock_guard hold(of.lock);
	std::this_thread::sleep_for(std::chrono::milliseconds(1));
	std::this_thread::yield();
	of.names.clear();
}

// The closure is made under the lock, and run by somebody else.
template <class Spawn>
void
good_spawned(sessions &of, Spawn spawn)
{
	std::lock_guard hold(of.lock);
	auto job = [] { fiber::yield(); };
	spawn(job);
}
