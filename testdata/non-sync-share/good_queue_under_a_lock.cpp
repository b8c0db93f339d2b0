// An asynchronous logger: a message caches where its colours begin, in mutable members that its
// formatter sets. The queue that holds the messages owns a lock, and a registry reaches it through
// containers and shared pointers; neither is less safe for what its messages cache.
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

// expect-none

struct message {
	std::string text;
	mutable std::size_t colour_begin = 0;
	mutable std::size_t colour_end = 0;
};

template <typename T>
class ring {
public:
	void push(T &&item) { items_.push_back(std::move(item)); }
	T pop()
	{
		T front = std::move(items_[first_]);
		first_ = (first_ + 1) % items_.size();
		return front;
	}

private:
	std::size_t first_ = 0;
	std::vector<T> items_;
};

template <typename T>
class blocking_queue {
public:
	void enqueue(T &&item)
	{
		std::lock_guard<std::mutex> lock(mutex_);
		items_.push(std::move(item));
		pushed_.notify_one();
	}
	T dequeue()
	{
		std::unique_lock<std::mutex> lock(mutex_);
		pushed_.wait(lock);
		return items_.pop();
	}

private:
	std::mutex mutex_;
	std::condition_variable pushed_;
	ring<T> items_;
};

class thread_pool {
public:
	explicit thread_pool(std::size_t count)
	{
		for (std::size_t i = 0; i < count; i++)
			threads_.emplace_back([this] { run(); });
	}
	~thread_pool()
	{
		for (auto &thread : threads_)
			thread.join();
	}

private:
	void run()
	{
		while (!queue_.dequeue().text.empty())
			continue;
	}

	blocking_queue<message> queue_;
	std::vector<std::thread> threads_;
};

class registry {
public:
	void flush_every_second()
	{
		flusher_ = std::thread([this] { flush_all(); });
	}
	~registry() { flusher_.join(); }

private:
	void flush_all()
	{
		std::lock_guard<std::mutex> lock(mutex_);
		for (auto &entry : queues_)
			entry.second->enqueue(message{});
	}

	std::mutex mutex_;
	std::unordered_map<std::string, std::shared_ptr<blocking_queue<message>>> queues_;
	std::thread flusher_;
};

thread_pool pool(2);
registry loggers;
