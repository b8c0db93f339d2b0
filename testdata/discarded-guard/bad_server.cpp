// A small server: a registry of connections, a cache, a log; the guards that its reviewers missed.
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

class connection {
public:
	explicit connection(int fd) : fd_(fd) {}
	int fd() const { return fd_; }
	void send(const std::string &bytes)
	{
		std::lock_guard<std::mutex>{out_mutex_}; // expect: discarded-guard
		out_ += bytes;
	}
	std::string take()
	{
		std::lock_guard<std::mutex> hold{out_mutex_};
		return std::move(out_);
	}

private:
	int fd_;
	std::mutex out_mutex_;
	std::string out_;
};

class registry {
public:
	using lock_type = std::unique_lock<std::shared_mutex>;

	lock_type exclusive() const { return lock_type{mutex_}; }
	std::shared_lock<std::shared_mutex> shared() const { return std::shared_lock<std::shared_mutex>{mutex_}; }

	void add(std::shared_ptr<connection> peer)
	{
		auto hold = exclusive();
		peers_.emplace(peer->fd(), std::move(peer));
	}
	void bad_remove(int fd)
	{
		exclusive(); // expect: discarded-guard
		peers_.erase(fd);
	}
	std::shared_ptr<connection> bad_find(int fd) const
	{
		shared(); // expect: discarded-guard
		auto at = peers_.find(fd);
		return at == peers_.end() ? nullptr : at->second;
	}
	void broadcast(const std::string &bytes) const
	{
		auto hold = shared();
		for (auto &[fd, peer] : peers_)
			peer->send(bytes);
	}
	void bad_each(const std::function<void(connection &)> &f) const
	{
		(void)shared(); // expect: discarded-guard
		for (auto &[fd, peer] : peers_)
			f(*peer);
	}

private:
	mutable std::shared_mutex mutex_;
	std::unordered_map<int, std::shared_ptr<connection>> peers_;
};

class log_queue {
public:
	void push(std::string line)
	{
		{
			std::lock_guard<std::mutex> hold{mutex_};
			lines_.push_back(std::move(line));
		}
		filled_.notify_one();
	}
	std::string bad_pop()
	{
		std::unique_lock<std::mutex> hold{mutex_};
		filled_.wait(hold, [this] { return !lines_.empty(); });
		hold.unlock();
		std::unique_lock<std::mutex>{mutex_}; // expect: discarded-guard
		std::string line = std::move(lines_.front());
		lines_.pop_front();
		return line;
	}
	void bad_close()
	{
		std::scoped_lock{mutex_}; // expect: discarded-guard
		closed_ = true;
		filled_.notify_all();
	}

private:
	std::mutex mutex_;
	std::condition_variable filled_;
	std::deque<std::string> lines_;
	bool closed_ = false;
};
