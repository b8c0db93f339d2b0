// LOCK_GUARD and clang's scoped_lockable: a guard stays on the thread that locked.
#include <memory>
#include <thread>
#include <utility>

#include "sendsync.h"

class LOCK_GUARD gil_lock // expect-note: "LOCK_GUARD"
{
      public:
	gil_lock();
	gil_lock(gil_lock &&) noexcept;
	~gil_lock();
};

class __attribute__((capability("mutex"))) spin_mutex
{
      public:
	void lock() __attribute__((acquire_capability()));
	void unlock() __attribute__((release_capability()));
};

class __attribute__((scoped_lockable)) spin_guard // expect-note: "scoped_lockable"
{
      public:
	explicit spin_guard(spin_mutex &mutex) __attribute__((acquire_capability(mutex)));
	~spin_guard() __attribute__((release_capability()));
};

// A section of work under the interpreter's lock.
struct section {
	gil_lock held; // expect-note: "held"
	int depth = 0;
};

void run_scripts(gil_lock held, int count);
void count_hits(std::unique_ptr<spin_guard> held);

void
bad_marked(int count)
{
	gil_lock held;
	std::thread runner(run_scripts, std::move(held), count); // expect: non-send-capture
	runner.join();
}

void
bad_in_struct()
{
	section whole;
	std::thread runner([whole = std::move(whole)]() mutable { // expect: non-send-capture
		whole.depth++;
	});
	runner.join();
}

void
bad_scoped_lockable(spin_mutex &mutex)
{
	auto held = std::make_unique<spin_guard>(mutex);
	std::thread counter(count_hits, std::move(held)); // expect: non-send-capture
	counter.join();
}

void
good_locked_inside(spin_mutex &mutex)
{
	std::thread counter([&mutex] {
		spin_guard held(mutex);
		std::puts("counted");
	});
	counter.join();
}
