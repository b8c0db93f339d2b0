// A crawler: thread creation may fail, so it stands in a try block with a back-off.
#include <chrono>
#include <iostream>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

struct page {
	std::string url;
	std::vector<std::string> links;
};

page fetch(const std::string &url);
void store(const page &page);

class crawler {
public:
	void crawl(const std::vector<std::string> &urls)
	{
		for (const std::string &url : urls) {
			if (!remember(url))
				continue;
			for (;;) {
				try {
					start(url); // expect: thread-per-item
					break;
				} catch (const std::system_error &error) {
					std::cerr << error.what() << '\n';
					std::this_thread::sleep_for(std::chrono::milliseconds(50));
				}
			}
		}
	}

	void crawl_once(const std::set<std::string> &urls)
	{
		for (auto url = urls.begin(); url != urls.end(); ++url) {
			try {
				std::thread([address = *url] { store(fetch(address)); }).detach(); // expect: thread-per-item
			} catch (const std::system_error &) {
				return;
			}
		}
	}

private:
	bool remember(const std::string &url)
	{
		std::lock_guard<std::mutex> guard(mutex_);
		return seen_.insert(url).second;
	}

	static void start(const std::string &url)
	{
		std::thread worker([url] { store(fetch(url)); });
		worker.detach();
	}

	std::mutex mutex_;
	std::set<std::string> seen_;
};

void crawl_all(const std::vector<std::string> &urls)
{
	crawler().crawl(urls);
	crawler().crawl_once({urls.begin(), urls.end()});
}
