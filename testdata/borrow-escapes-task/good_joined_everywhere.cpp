// Several ways out, and a join on each of them.
// expect-none
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

bool fetch(const std::string &url, std::string &into);
bool parse(const std::string &text);
bool cancelled();

int
good_returns(const std::string &url)
{
	std::string text;
	bool fetched = false;
	std::thread fetcher([&] { fetched = fetch(url, text); });
	if (cancelled()) {
		fetcher.join();
		return -1;
	}
	if (url.empty()) {
		if (fetcher.joinable())
			fetcher.join();
		return -2;
	}
	fetcher.join();
	return fetched && parse(text) ? 0 : 1;
}

int
good_switch(const std::string &url, int mode)
{
	std::string text;
	std::thread fetcher([&text, &url] { fetch(url, text); });
	switch (mode) {
	case 0:
		fetcher.join();
		return 0;
	case 1:
		break;
	default:
		fetcher.join();
		throw std::invalid_argument("mode");
	}
	fetcher.join();
	return parse(text) ? 1 : 2;
}

int
good_loop(const std::string &url)
{
	std::string text;
	std::thread fetcher([&text, &url] { fetch(url, text); });
	for (int i = 0;; i++) {
		if (cancelled()) {
			fetcher.join();
			return i;
		}
		if (i == 100)
			break;
	}
	fetcher.join();
	return 100;
}

// The program ends: nothing of it is destroyed.
int
good_exit(const std::string &url)
{
	std::string text;
	std::thread fetcher([&text, &url] { fetch(url, text); });
	if (cancelled())
		std::exit(1);
	if (url.empty())
		std::abort();
	fetcher.join();
	return parse(text) ? 0 : 1;
}

int
good_conditional_join(const std::string &url, bool eager)
{
	std::string text;
	std::thread fetcher([&text, &url] { fetch(url, text); });
	if (eager)
		fetcher.join();
	bool stop = cancelled();
	if (fetcher.joinable())
		fetcher.join();
	return stop ? 1 : 0;
}
