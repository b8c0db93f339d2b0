// A temporary guard that its own expression uses, and guards that have an owner.
// expect-none
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

struct queue {
	std::mutex mutex;
	std::vector<int> items;
};

// Holds the lock as long as it lives, and leads to the items.
class locked_items {
public:
	explicit locked_items(queue &from) : hold_(from.mutex), items_(&from.items) {}
	std::vector<int> *operator->() { return items_; }

private:
	std::unique_lock<std::mutex> hold_;
	std::vector<int> *items_;
};

locked_items locked(queue &from)
{
	return locked_items(from);
}

void good_arrow(queue &jobs)
{
	locked(jobs)->push_back(1);
}

void good_comma(queue &jobs, int &total)
{
	(std::lock_guard<std::mutex>(jobs.mutex), ++total);
}

std::size_t good_released(queue &jobs)
{
	std::unique_lock<std::mutex>(jobs.mutex).release();
	std::size_t size = jobs.items.size();
	jobs.mutex.unlock();
	return size;
}

void consume(std::unique_lock<std::mutex> hold, queue &jobs)
{
	jobs.items.clear();
	hold.unlock();
}

void good_argument(queue &jobs)
{
	consume(std::unique_lock<std::mutex>{jobs.mutex}, jobs);
}

struct session {
	std::unique_lock<std::mutex> hold;
};

void good_stored(queue &jobs, session &owner)
{
	owner.hold = std::unique_lock<std::mutex>{jobs.mutex};
	jobs.items.clear();
	owner.hold.unlock();
}

void good_not_locked(queue &jobs)
{
	std::unique_lock<std::mutex>{jobs.mutex, std::defer_lock};
	std::unique_lock<std::mutex>{};
}
