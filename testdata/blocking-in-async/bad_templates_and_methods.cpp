// Instantiations, constructors, methods and lambda coroutines.
#include <chrono>
#include <fstream>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "task.hpp"

using namespace std::chrono_literals;

template <class Clock>
void
wait_for_tick()
{
	std::this_thread::sleep_until(Clock::now() + 10ms); // expect-note: "sleep_until"
}

demo::task<void>
bad_instance()
{
	co_await demo::next_event();
	wait_for_tick<std::chrono::steady_clock>(); // expect: blocking-in-async "wait_for_tick"
}

template <class T>
demo::task<T>
bad_template(std::future<T> &later)
{
	co_await demo::next_event();
	co_return later.get(); // expect: blocking-in-async
}

demo::task<int>
uses(std::future<int> &later)
{
	co_return co_await bad_template(later);
}

class settings
{
      public:
	explicit settings(const std::string &path) : in_(path) // expect-note: "std::basic_ifstream"
	{
	}

      private:
	std::ifstream in_;
};

demo::task<void>
bad_constructor()
{
	co_await demo::next_event();
	settings now("settings"); // expect: blocking-in-async "'settings' may block"
}

class worker
{
      public:
	demo::task<void> bad_stop()
	{
		co_await demo::next_event();
		stop(); // expect: blocking-in-async "'worker::stop' may block"
	}

      private:
	void stop()
	{
		for (std::thread &thread : threads_)
			if (thread.joinable())
				thread.join(); // expect-note: "join"
	}
	std::vector<std::thread> threads_;
};

demo::task<int>
outer(int value)
{
	auto inner = [](int v) -> demo::task<int> {
		co_await demo::sleep_for_ms(v);
		std::this_thread::sleep_for(1ms); // expect: blocking-in-async
		co_return v;
	};
	co_return co_await inner(value);
}
