// expect-none
// A closure counts where it runs: these run on threads, or are only kept.
#include <chrono>
#include <fstream>
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "task.hpp"
#include "sendsync.h"

using namespace std::chrono_literals;

// Runs its callable on the pool for blocking work; awaiting the result waits for it.
template <class F> OFFLOADS demo::task<int> run_blocking(F work);

demo::task<int>
good_offloaded(std::string path)
{
	int wanted = co_await demo::next_event();
	co_return wanted + co_await run_blocking([path] {
		std::ifstream in(path);
		std::string line;
		int lines = 0;
		while (std::getline(in, line))
			lines++;
		return lines;
	});
}

demo::task<void>
good_thread()
{
	co_await demo::next_event();
	std::thread([] { std::this_thread::sleep_for(1s); }).detach();
}

demo::task<int>
good_async()
{
	auto slow = std::async(std::launch::async, [] {
		std::this_thread::sleep_for(100ms);
		return 1;
	});
	while (slow.wait_for(0s) != std::future_status::ready)
		co_await demo::sleep_for_ms(1);
	co_return slow.get();
}

class plan
{
      public:
	demo::task<void> good_kept()
	{
		co_await demo::next_event();
		later_.push_back([] { std::this_thread::sleep_for(1s); });
	}

      private:
	std::vector<std::function<void()>> later_;
};
