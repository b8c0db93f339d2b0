// An object on the heap whose pointer, or owner, is handed over.
// expect-none
#include <functional>
#include <memory>
#include <pthread.h>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct download {
	std::string url;
	std::vector<char> body;
};

void fetch(download &which);
void fetch_raw(download *which);
void *fetch_entry(void *which);

void
good_new(const std::string &url)
{
	auto *which = new download{url, {}};
	std::thread([which] {
		fetch(*which);
		delete which;
	}).detach();
}

void
good_owner_moved(const std::string &url)
{
	auto which = std::make_unique<download>(download{url, {}});
	std::thread([which = std::move(which)] { fetch(*which); }).detach();
}

void
good_owner_argument(const std::string &url)
{
	auto which = std::make_unique<download>(download{url, {}});
	std::thread([](std::unique_ptr<download> own) { fetch(*own); }, std::move(which)).detach();
}

void
good_released(const std::string &url)
{
	auto which = std::make_unique<download>(download{url, {}});
	std::thread(fetch_raw, which.release()).detach();
}

bool
good_pthread(const std::string &url)
{
	pthread_t thread;
	auto which = std::make_unique<download>(download{url, {}});
	if (pthread_create(&thread, nullptr, fetch_entry, which.get()) != 0)
		return false;
	which.release();
	pthread_detach(thread);
	return true;
}

void
good_container(std::vector<std::unique_ptr<download>> all)
{
	std::thread([all = std::move(all)] {
		for (const auto &each : all)
			fetch(*each);
	}).detach();
}

void
good_callable_on_heap(const std::string &url)
{
	auto work = std::make_shared<std::function<void()>>([url] {
		download own{url, {}};
		fetch(own);
	});
	std::thread([work] { (*work)(); }).detach();
}
