// The guard of a lock that a task owns goes where the task goes.
// expect-none
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

class TASK_MUTEX turnstile
{
      public:
	bool try_lock();
	void unlock();
};

// Its destructor gives the lock back, on whatever thread.
class TASK_GUARD pass
{
      public:
	explicit pass(turnstile &of);
	pass(pass &&) noexcept;
	~pass();

      private:
	turnstile *of_;
};

struct visit {
	pass held;
	int visitor = 0;
};

void walk_through(pass held, int visitor);

void
good_argument(turnstile &gate)
{
	pass held(gate);
	std::thread visitor(walk_through, std::move(held), 1);
	visitor.join();
}

void
good_captured(turnstile &gate)
{
	std::thread visitor([held = pass(gate)] { std::puts("inside"); });
	visitor.join();
}

void
good_in_struct(turnstile &gate)
{
	std::vector<visit> visits;
	visits.push_back(visit{pass(gate), 7});
	std::thread visitor([visits = std::move(visits)] { std::printf("%zu\n", visits.size()); });
	visitor.join();
}

void
good_shared_mutex(turnstile &gate)
{
	std::thread visitor([&gate] {
		if (gate.try_lock())
			gate.unlock();
	});
	visitor.join();
}
