// Tasks of the project's own that end in time, or borrow nothing.
// expect-none
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "sendsync.h"

void write_log(const std::string &text);
void write_entry(void *text);

class fiber
{
      public:
	fiber();
	fiber(fiber &&) noexcept;
	fiber &operator=(fiber &&) noexcept;
	JOINS void wait();
	DETACHES void let_go();
};

SPAWNS fiber start_fiber(TASK std::function<void()> work);
SPAWNS_SCOPED void run_all(TASK const std::function<void(int)> &each);
SPAWNS_DETACHED void post(TASK std::function<void()> work);
SPAWNS_DETACHED void post_raw(TASK void (*entry)(void *), TASK_DATA void *data, const char *label);
JOINS void wait_for(fiber &which);

static std::string title = "title";

void
good_joined(bool twice)
{
	std::string text = "text";
	fiber first = start_fiber([&text] { write_log(text); });
	fiber second;
	if (twice) {
		second = start_fiber([&text] { write_log(text); });
		wait_for(second);
	}
	wait_for(first);
}

void
good_every_path(bool quick)
{
	std::string text = "text";
	fiber logger = start_fiber([&] { write_log(text); });
	if (quick) {
		logger.wait();
		return;
	}
	logger.wait();
}

void
good_scoped()
{
	std::string text = "text";
	run_all([&text](int) { write_log(text); });
}

void
good_detached(const char *user)
{
	std::string text(user);
	post([text] { write_log(text); });
	post([&] { write_log(title); });
	post_raw(write_entry, &title, text.c_str());
	post_raw(write_entry, new std::string(text), "heap");
}

fiber
good_let_go(const char *user)
{
	fiber logger = start_fiber([text = std::string(user)] { write_log(text); });
	fiber other = start_fiber([] { write_log("other"); });
	other.let_go();
	return logger;
}
