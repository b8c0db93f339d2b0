// A function of the project that gives its callable to a thread: what its callers capture crosses.
#include <deque>
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>

#include "sendsync.h"

// An object of an embedded browser, counted on the UI thread.
class NOT_SEND browser_ref
{
      public:
	browser_ref();
	browser_ref(const browser_ref &);
	~browser_ref();
	void navigate(const std::string &url) const;
};

static void
in_background(std::function<void()> work)
{
	std::thread(std::move(work)).detach();
}

static void
in_background_named(const char *name, std::function<void()> work)
{
	in_background([name, work = std::move(work)] {
		std::puts(name);
		work();
	});
}

void
bad_helper(browser_ref tab)
{
	in_background([tab] { tab.navigate("about:blank"); }); // expect: non-send-capture
}

void
bad_two_helpers(browser_ref tab, std::string url)
{
	in_background_named("open", [=] { tab.navigate(url); }); // expect: non-send-capture
}

// The value itself, by an ordinary parameter: the thread's line is the one to mend.
static void
navigate_in_background(browser_ref tab, std::string url)
{
	std::thread([tab, url] { tab.navigate(url); }).detach(); // expect: non-send-capture
}

void
bad_value(const browser_ref &tab)
{
	navigate_in_background(tab, "about:blank");
}

// Runs its callable before it returns, here.
static void
timed(const std::function<void()> &work)
{
	work();
}

void
good_runs_here(browser_ref tab)
{
	timed([tab] { tab.navigate("about:blank"); });
	in_background([] { std::puts("idle"); });
}
