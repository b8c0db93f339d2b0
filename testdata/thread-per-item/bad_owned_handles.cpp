// Handles in unique_ptr, optional, members of items and containers of containers.
#include <condition_variable>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class session {
public:
	explicit session(std::string peer) : peer_(std::move(peer)) {}
	~session()
	{
		if (thread_.joinable())
			thread_.join();
	}
	void start()
	{
		thread_ = std::thread([peer = peer_] { talk(peer); });
	}

private:
	static void talk(const std::string &peer);

	std::string peer_;
	std::thread thread_;
};

void work(const std::string &item);
std::string next_peer();

void bad_sessions()
{
	std::list<session> sessions;

	for (std::string peer = next_peer(); !peer.empty(); peer = next_peer()) {
		sessions.emplace_back(peer);
		sessions.back().start(); // expect: thread-per-item
	}
}

void bad_unique(const std::vector<std::string> &items)
{
	std::vector<std::unique_ptr<std::thread>> threads;

	for (const std::string &item : items)
		threads.push_back(std::make_unique<std::thread>(work, item)); // expect: thread-per-item
	for (auto &thread : threads)
		thread->join();
}

void bad_by_key(const std::vector<std::pair<int, std::string>> &items)
{
	std::map<int, std::thread> threads;

	for (const auto &[id, item] : items)
		threads[id] = std::thread(work, item); // expect: thread-per-item
	for (auto &[id, thread] : threads)
		thread.join();
}

void bad_try_emplace(const std::deque<std::string> &items)
{
	std::map<std::string, std::jthread> threads;

	for (const std::string &item : items)
		if (!item.empty())
			threads.emplace(item, std::jthread(work, item)); // expect: thread-per-item
}

void bad_moved(const std::vector<std::string> &items)
{
	std::vector<std::thread> threads;

	for (const std::string &item : items) {
		std::thread one(work, item); // expect: thread-per-item
		threads.push_back(std::move(one));
	}
	for (std::thread &thread : threads)
		thread.join();
}
