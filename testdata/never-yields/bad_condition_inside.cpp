// Conditions inside the loop that decide about work, not about the way out.
#include <atomic>
#include <chrono>
#include <map>
#include <string>

#include "task.hpp"

using demo::sleep_for_ms;
using demo::task;

struct stats {
	std::map<std::string, int> counters;
	std::atomic<int> pending{0};
};

void flush(stats &stats);
bool due(std::chrono::steady_clock::time_point since);

task<void> bad_flush_when_due(stats &stats)
{
	auto last = std::chrono::steady_clock::now();

	for (;;) { // expect: never-yields
		if (due(last)) {
			flush(stats);
			last = std::chrono::steady_clock::now();
			co_await sleep_for_ms(10);
		}
	}
}

task<void> bad_ternary(stats &stats)
{
	co_await sleep_for_ms(1);
	while (true) // expect: never-yields
		stats.pending.load() > 0 ? flush(stats) : void();
}

task<void> bad_short_circuit(stats &stats)
{
	co_await sleep_for_ms(1);
	for (int round = 0;; ++round) { // expect: never-yields
		const bool full = stats.pending > 100 || round % 1000 == 0;

		if (full && !stats.counters.empty())
			flush(stats);
	}
}
