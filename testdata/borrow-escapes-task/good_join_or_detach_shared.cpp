// Joined or detached by branch, with the state in a shared_ptr that both sides hold.
// expect-none
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

bool resolve(const std::string &host, std::string &address);

struct lookup {
	std::mutex lock;
	std::condition_variable changed;
	bool done = false;
	bool found = false;
	std::string host;
	std::string address;
};

bool
good_timeout(const std::string &host, std::string &address, std::chrono::milliseconds patience)
{
	auto state = std::make_shared<lookup>();
	state->host = host;
	std::thread resolver([state] {
		std::string result;
		bool found = resolve(state->host, result);
		std::lock_guard hold(state->lock);
		state->found = found;
		state->address = std::move(result);
		state->done = true;
		state->changed.notify_one();
	});
	std::unique_lock hold(state->lock);
	bool done = state->changed.wait_for(hold, patience, [&] { return state->done; });
	if (!done) {
		hold.unlock();
		resolver.detach();
		return false;
	}
	address = state->address;
	bool found = state->found;
	hold.unlock();
	resolver.join();
	return found;
}

void
good_weak(std::shared_ptr<lookup> state)
{
	std::weak_ptr<lookup> weak = state;
	std::thread([weak] {
		if (auto alive = weak.lock()) {
			std::lock_guard hold(alive->lock);
			alive->done = true;
		}
	}).detach();
}

bool
good_argument(bool wait)
{
	auto stop = std::make_shared<std::atomic<bool>>(false);
	std::thread poller(
		[](std::shared_ptr<std::atomic<bool>> flag) {
			while (!flag->load())
				std::this_thread::yield();
		},
		stop);
	stop->store(true);
	if (wait)
		poller.join();
	else
		poller.detach();
	return wait;
}
