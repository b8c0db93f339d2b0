// Loops that repeat until it works, or that supervise: one thread, joined before the next.
// expect-none
#include <atomic>
#include <chrono>
#include <cstdio>
#include <exception>
#include <stop_token>
#include <system_error>
#include <thread>

bool connect();
void run_worker();
void report(const char *what);

void good_supervise(const std::atomic<bool> &stopping)
{
	while (!stopping) {
		std::exception_ptr failure;
		std::thread worker([&failure] {
			try {
				run_worker();
			} catch (...) {
				failure = std::current_exception();
			}
		});

		worker.join();
		if (!failure)
			break;
		report("restarting");
	}
}

std::thread good_started_when_possible()
{
	for (;;) {
		try {
			return std::thread(run_worker);
		} catch (const std::system_error &) {
			std::this_thread::sleep_for(std::chrono::milliseconds(10));
		}
	}
}

void good_after_connect()
{
	while (!connect())
		std::this_thread::sleep_for(std::chrono::seconds(1));

	std::thread worker(run_worker);
	worker.join();
}

bool good_three_attempts()
{
	int attempts = 0;

	do {
		std::jthread watchdog([](std::stop_token stop) {
			while (!stop.stop_requested())
				report("still trying");
		});

		if (connect())
			return true;
	} while (++attempts < 3);
	return false;
}

void good_first_only(const char *const *names)
{
	for (; *names; names++) {
		if (**names != '-')
			continue;
		std::thread(run_worker).detach();
		return;
	}
}
