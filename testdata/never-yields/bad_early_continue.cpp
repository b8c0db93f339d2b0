// Continue in front of the await: a guard clause that spins.
#include <atomic>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct peer {
	std::string name;
	bool blocked = false;
	std::atomic<bool> paused{false};
};

task<std::string> receive(peer &peer);
void forward(const std::string &text);

task<void> bad_paused(peer &peer)
{
	while (true) { // expect: never-yields
		if (peer.paused)
			continue;
		std::string text = co_await receive(peer);
		if (text.empty())
			break;
		forward(text);
	}
}

task<void> bad_locked(peer &peer, std::mutex &mutex, std::set<std::string> &names)
{
	for (;;) { // expect: never-yields
		{
			std::unique_lock<std::mutex> lock(mutex, std::try_to_lock);
			if (!lock.owns_lock())
				continue;
			names.insert(peer.name);
		}
		co_await next_event();
	}
}

task<void> good_exit_in_front(peer &peer)
{
	while (true) {
		if (peer.blocked)
			break;
		if (peer.paused)
			continue;
		co_await receive(peer);
	}
}
