// Stackful coroutines: plain functions that suspend because something they call does.
#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "sendsync.h"

namespace fiber
{
SUSPENDS void yield();

class socket
{
      public:
	SUSPENDS int read_some(char *into, int size);
	int fd() const;
};

class scheduler
{
      public:
	SUSPENDS virtual void park() = 0;
	virtual ~scheduler() = default;
};
} // namespace fiber

struct sessions {
	std::mutex lock;
	std::map<int, std::string> names;
};

void
bad_direct(sessions &of)
{
	std::lock_guard<std::mutex> hold(of.lock); // expect: lock-across-await
	of.names.clear();
	fiber::yield(); // expect-note: "suspen"
}

int
bad_method(sessions &of, fiber::socket &from)
{
	char buffer[64];
	std::scoped_lock hold(of.lock);                              // expect: lock-across-await
	const int size = from.read_some(buffer, sizeof(buffer) - 1); // expect-note: "suspen"
	of.names[from.fd()].assign(buffer, buffer + size);
	return size;
}

void
bad_virtual(sessions &of, fiber::scheduler &on)
{
	of.lock.lock(); // expect: lock-across-await
	while (of.names.empty())
		on.park();
	of.lock.unlock();
}

static void
wait_for_name(const sessions &of)
{
	while (of.names.empty())
		fiber::yield();
}

static int
count_names(const sessions &of)
{
	wait_for_name(of);
	return static_cast<int>(of.names.size());
}

int
bad_through_callees(sessions &of)
{
	std::unique_lock hold(of.lock); // expect: lock-across-await
	return count_names(of);         // expect-note: "suspen"
}

// The body of a job that runs on a fiber.
std::function<void()>
bad_in_lambda(sessions &of)
{
	return [&of] {
		std::lock_guard hold(of.lock); // expect: lock-across-await
		fiber::yield();
		of.names.erase(0);
	};
}

template <class Session>
void
bad_template(Session &of)
{
	std::lock_guard hold(of.lock); // expect: lock-across-await
	wait_for_name(of);
}

void
instance(sessions &of)
{
	bad_template(of);
}

int
good_released(sessions &of, fiber::socket &from)
{
	char buffer[64];
	const int size = from.read_some(buffer, sizeof(buffer) - 1);
	wait_for_name(of);
	std::lock_guard hold(of.lock);
	of.names[from.fd()].assign(buffer, buffer + size);
	return size;
}
