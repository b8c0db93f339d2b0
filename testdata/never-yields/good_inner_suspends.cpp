// The suspension is in an inner loop, a block, a branch of each kind; bodies count as entered.
// expect-none
#include <array>
#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct host {
	std::string name;
	bool up = false;
};

task<bool> ping(const host &host);
void report(const host &host);

task<void> good_monitor(std::map<std::string, host> &hosts)
{
	while (true) {
		for (auto &[name, host] : hosts) {
			bool up = co_await ping(host);

			if (up == host.up)
				continue;
			host.up = up;
			report(host);
		}
	}
}

task<void> good_two_phases(std::vector<host> &hosts)
{
	for (;;) {
		int down = 0;

		for (const host &host : hosts)
			down += !host.up;
		for (int i = 0; i < 10; i++)
			co_await sleep_for_ms(100);
		if (down > 3)
			report(hosts.front());
	}
}

task<void> good_scoped(std::array<host, 2> &pair)
{
	for (;;) {
		{
			host &first = pair[0];

			first.up = co_await ping(first);
		}
		if (pair[0].up) {
			report(pair[0]);
		} else if (pair[1].up) {
			report(pair[1]);
		} else {
			report(host{});
		}
	}
}

task<void> good_do_inside(host &host)
{
	for (;;) {
		do {
			host.up = co_await ping(host);
		} while (!host.up);
		report(host);
	}
}
