// Tasks of the project's own, with what travels; and functions that start none.
// expect-none
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <utility>

#include "sendsync.h"

class NOT_SEND tab
{
      public:
	tab();
	tab(const tab &);
	std::string url() const;
	void reload() const;
};

SPAWNS_DETACHED void post(TASK std::function<void()> job);
SPAWNS std::future<int> ask(TASK std::function<int()> question);
SPAWNS_DETACHED void start_raw(TASK void (*entry)(void *), TASK_DATA void *data, void *hint);

// Not marked: nothing is known of it.
void on_idle(std::function<void()> job);

void fetch(void *url);

void
good_posted(tab current)
{
	post([url = current.url()] { std::puts(url.c_str()); });
	current.reload();
}

int
good_asked(std::string url)
{
	auto size = ask([url] { return static_cast<int>(url.size()); });
	return size.get();
}

void
good_data(std::unique_ptr<std::string> url)
{
	start_raw(fetch, url.release(), nullptr);
}

// The hint is read by the call itself.
void
good_not_data(tab *current)
{
	start_raw(fetch, nullptr, current);
}

void
good_not_marked(tab current)
{
	on_idle([current] { current.reload(); });
}
