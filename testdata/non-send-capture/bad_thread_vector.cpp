// Threads that are made in a container. Primary: the capture or argument, as ever.
#include <future>
#include <list>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

// A curl-like transfer, bound to the thread that drives it.
class NOT_SEND transfer
{
      public:
	explicit transfer(std::string url);
	transfer(const transfer &);
	int run(int retries) const;
};

int run_transfer(transfer what, int retries);

void
bad_emplace_lambda()
{
	std::vector<std::thread> workers;
	for (int i = 0; i < 4; i++) {
		transfer part("http://example.org/" + std::to_string(i));
		workers.emplace_back([part, i] { part.run(i); }); // expect: non-send-capture@25
	}
	for (std::thread &worker : workers)
		worker.join();
}

void
bad_emplace_arguments(const transfer &whole)
{
	std::vector<std::thread> workers;
	for (int i = 0; i < 4; i++)
		workers.emplace_back(run_transfer, whole, i); // expect: non-send-capture@38
	for (std::thread &worker : workers)
		worker.join();
}

void
bad_push_back(const transfer &whole)
{
	std::list<std::thread> workers;
	workers.push_back(std::thread(run_transfer, whole, 1)); // expect: non-send-capture@46
	// expect-next: non-send-capture
	workers.push_front(std::thread(std::thread([=] { whole.run(2); })));
	for (std::thread &worker : workers)
		worker.join();
}

void
bad_jthreads()
{
	transfer head("http://example.org/head");
	std::vector<std::jthread> workers;
	workers.reserve(1);
	workers.emplace_back([head] { head.run(0); }); // expect: non-send-capture
}

int
bad_futures()
{
	std::vector<std::future<int>> results;
	for (int i = 0; i < 4; i++) {
		transfer part("http://example.org/" + std::to_string(i));
		// expect-next: non-send-capture
		results.push_back(std::async(std::launch::async, run_transfer, part, i));
	}
	int sum = 0;
	for (std::future<int> &result : results)
		sum += result.get();
	return sum;
}

void
good_urls()
{
	std::vector<std::thread> workers;
	for (int i = 0; i < 4; i++) {
		std::string url = "http://example.org/" + std::to_string(i);
		workers.emplace_back([url, i] { transfer(url).run(i); });
	}
	for (std::thread &worker : workers)
		worker.join();
}
