// Loops that start a thread at most once, or up to a number of their own.
#include <atomic>
#include <memory>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

// expect-none

void flush();
bool next_message(std::string &message);

void good_first_message_starts_the_flusher()
{
	std::string message;
	bool started = false;
	std::thread flusher;

	while (next_message(message)) {
		if (!started) {
			flusher = std::thread(flush);
			started = true;
		}
	}
	if (flusher.joinable())
		flusher.join();
}

class pool {
public:
	explicit pool(std::size_t most) : most_(most) {}

	void run(std::queue<std::string> &messages)
	{
		while (!messages.empty()) {
			if (workers_.size() < most_)
				workers_.emplace_back(flush);
			messages.pop();
		}
	}

	void ensure_started()
	{
		if (started_)
			return;
		started_ = true;
		workers_.emplace_back(flush);
	}

	~pool()
	{
		for (auto &worker : workers_)
			worker.join();
	}

private:
	std::size_t most_;
	bool started_ = false;
	std::vector<std::thread> workers_;
};

void good_lazily_started(pool &pool, const std::vector<std::string> &messages)
{
	for (const auto &message : messages)
		if (!message.empty())
			pool.ensure_started();
}

std::atomic<int> active{0};

void good_at_most_four(std::queue<std::string> &messages)
{
	while (!messages.empty()) {
		if (active.load() < 4) {
			++active;
			std::thread([] {
				flush();
				--active;
			}).detach();
		}
		messages.pop();
	}
}

void good_found_and_started(const std::vector<std::string> &messages)
{
	for (const auto &message : messages)
		if (message == "flush") {
			std::thread(flush).detach();
			break;
		}
}
