#include <string>
#include <vector>

#include "task.hpp"

demo::task<> when_all(std::vector<demo::task<>> tasks);

static demo::task<> fetch(const std::string &url)
{
	co_await demo::next_event();
	(void)url.size();
}

demo::task<> bad_loop(const std::vector<std::string> &hosts)
{
	std::vector<demo::task<>> fetches;
	for (const std::string &host : hosts) {
		std::string url = "http://" + host;
		fetches.push_back(fetch(url)); // expect: coroutine-borrowed-parameter@27 "'url'"
	}
	co_await when_all(std::move(fetches));
}

demo::task<> bad_loop_awaited(const std::vector<std::string> &hosts)
{
	std::vector<demo::task<>> fetches;
	for (const std::string &host : hosts)
		fetches.push_back(fetch("http://" + host)); // expect: coroutine-borrowed-parameter "this temporary"
	for (auto &each : fetches)
		co_await each;
}

demo::task<> good_loop(const std::vector<std::string> &hosts)
{
	std::vector<demo::task<>> fetches;
	for (const std::string &host : hosts)
		fetches.push_back(fetch(host));
	co_await when_all(std::move(fetches));
}
