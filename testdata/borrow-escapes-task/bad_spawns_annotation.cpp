// Functions of the project that are marked SPAWNS, SPAWNS_DETACHED, JOINS, DETACHES.
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "sendsync.h"

void write_log(const std::string &text);
void write_entry(void *text);

class fiber
{
      public:
	fiber(fiber &&) noexcept;
	fiber &operator=(fiber &&) noexcept;
	JOINS void wait();
	DETACHES void let_go();
};

SPAWNS fiber start_fiber(TASK std::function<void()> work);
SPAWNS_DETACHED void post(TASK std::function<void()> work);
SPAWNS_DETACHED void post_raw(TASK void (*entry)(void *), TASK_DATA void *data);
SPAWNS int start_raw(TASK void (*entry)(void *), TASK_DATA void *data);
JOINS void wait_raw(int task);

class pool
{
      public:
	SPAWNS_DETACHED void submit(TASK std::function<void()> work);
};

void
bad_detached(const char *user)
{
	std::string text(user);
	post([&text] { write_log(text); }); // expect: borrow-escapes-task
}

void
bad_method(pool &workers, const char *user)
{
	std::string text(user);
	workers.submit([&] { write_log(text); }); // expect: borrow-escapes-task@17
}

void
bad_data(const char *user)
{
	std::string text(user);
	post_raw(write_entry, &text); // expect: borrow-escapes-task@24
}

void
bad_let_go(const char *user)
{
	std::string text(user);
	fiber logger = start_fiber([&text] { write_log(text); }); // expect: borrow-escapes-task
	logger.let_go();
}

int
bad_not_waited_on_some_path(const char *user, bool quick)
{
	std::string text(user);
	int logger = start_raw(write_entry, &text); // expect: borrow-escapes-task
	if (quick)
		return 1;
	wait_raw(logger);
	return 0;
}

fiber
bad_returned(const char *user)
{
	std::string text(user);
	return start_fiber([&text] { write_log(text); }); // expect: borrow-escapes-task
}

void
good_waited(const char *user)
{
	std::string text(user);
	fiber logger = start_fiber([&text] { write_log(text); });
	int other = start_raw(write_entry, &text);
	logger.wait();
	wait_raw(other);
}
