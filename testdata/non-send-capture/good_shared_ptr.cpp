// A shared_ptr counts with atomics: to what is Send and Sync it travels.
// expect-none
#include <atomic>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

struct configuration {
	std::string name;
	std::vector<int> ports;
};

// Shared, so it locks.
class statistics
{
      public:
	void add(int bytes)
	{
		std::lock_guard hold(lock_);
		bytes_ += bytes;
		count_++;
	}

	int mean() const
	{
		std::lock_guard hold(lock_);
		return count_ ? bytes_ / count_ : 0;
	}

      private:
	mutable std::mutex lock_;
	int bytes_ = 0;
	int count_ = 0;
	mutable int cached_mean_ = 0;
};

struct node : std::enable_shared_from_this<node> {
	std::weak_ptr<node> parent;
	std::vector<std::shared_ptr<node>> children;
	std::atomic<bool> visited{false};
};

size_t
good_const(std::shared_ptr<const configuration> from)
{
	auto ports = std::async(std::launch::async, [from] { return from->ports.size(); });
	return ports.get();
}

void
good_locked(std::shared_ptr<statistics> total)
{
	std::vector<std::jthread> workers;
	for (int i = 0; i < 4; i++)
		workers.emplace_back([total, i] { total->add(i); });
	std::printf("%d\n", total->mean());
}

bool
good_graph(std::shared_ptr<node> root)
{
	std::weak_ptr<node> weak = root;
	auto visited = std::async(std::launch::async, [weak = std::move(weak)] {
		auto alive = weak.lock();
		return alive && alive->visited.exchange(true);
	});
	return visited.get();
}

int
good_atomic(std::shared_ptr<std::atomic<int>> hits)
{
	std::jthread worker([hits] { ++*hits; });
	return hits->load();
}

void
good_argument(const std::shared_ptr<statistics> &total)
{
	std::jthread worker([](std::shared_ptr<statistics> to, int bytes) { to->add(bytes); },
			    total, 512);
}
