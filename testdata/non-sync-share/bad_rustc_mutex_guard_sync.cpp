// rustc mutexguard-sync: a MutexGuard<Cell> must not be shared. Here: a guard with a reference to
// what is not Sync, itself captured by reference.
#include <mutex>
#include <thread>

struct cell {
	int get() const
	{
		return ++gets;
	}
	mutable int gets = 0;
};
struct locked {
	std::unique_lock<std::mutex> hold;
	const cell &value;
};

void
bad_guard(const locked &guard)
{
	std::jthread reader([&guard] { guard.value.get(); }); // expect: non-sync-share "'locked'"
}
