// A lock guard moved into a task: a mutex is unlocked by the thread that locked it.
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <thread>
#include <utility>
#include <vector>

class journal
{
      public:
	void bad_init_capture()
	{
		std::unique_lock hold(lock_);
		entries_.push_back(1);
		// expect-next: non-send-capture@25
		std::jthread flusher([hold = std::move(hold)] { sync_disk(); });
	}

	void bad_argument()
	{
		std::unique_lock<std::mutex> hold(lock_);
		entries_.push_back(2);
		std::jthread flusher(flush_held, std::move(hold)); // expect: non-send-capture
	}

	size_t bad_reader()
	{
		std::shared_lock hold(names_lock_);
		// expect-next: non-send-capture
		auto size = std::async(std::launch::async, [held = std::move(hold)] {
			sync_disk();
			return held.owns_lock() ? size_t{1} : size_t{0};
		});
		return size.get();
	}

	void bad_on_the_heap()
	{
		auto hold = std::make_unique<std::lock_guard<std::mutex>>(lock_);
		entries_.push_back(3);
		// expect-next: non-send-capture
		std::jthread flusher([hold = std::move(hold)] { sync_disk(); });
	}

	// The lock is taken and given back by the same thread.
	void good_locks_inside(std::shared_ptr<std::mutex> disk)
	{
		{
			std::lock_guard hold(lock_);
			entries_.clear();
		}
		std::jthread flusher([disk] {
			std::lock_guard hold(*disk);
			sync_disk();
		});
	}

      private:
	static void sync_disk();
	static void flush_held(std::unique_lock<std::mutex> hold);

	std::mutex lock_;
	std::shared_mutex names_lock_;
	std::vector<int> entries_;
};

struct batch {
	std::optional<std::unique_lock<std::mutex>> held; // expect-note: "held"
	std::vector<int> rows;
};

void store(const std::vector<int> &rows);

void
bad_guard_in_member(std::mutex &lock, std::vector<int> rows)
{
	batch work{std::unique_lock(lock), std::move(rows)};
	// expect-next: non-send-capture
	std::jthread writer([work = std::move(work)] { store(work.rows); });
}
