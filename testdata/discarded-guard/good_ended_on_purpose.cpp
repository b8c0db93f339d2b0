// Temporaries that end a lock on purpose: made of a guard that held it until then.
// expect-none
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

class channel {
public:
	void good_dropped(int value)
	{
		std::unique_lock<std::mutex> hold(mutex_);
		values_.push_back(value);
		std::unique_lock<std::mutex>{std::move(hold)};
		filled_.notify_one();
	}
	void good_dropped_old_style(int value)
	{
		std::unique_lock<std::mutex> hold(mutex_);
		values_.push_back(value);
		static_cast<void>(std::unique_lock<std::mutex>(std::move(hold)));
		filled_.notify_one();
	}
	// What is handed in comes out again: who drops it is through with it.
	static std::unique_lock<std::mutex> store(channel &into, int value, std::unique_lock<std::mutex> hold)
	{
		into.values_.push_back(value);
		return hold;
	}
	void good_handed_over(int value)
	{
		std::unique_lock<std::mutex> hold(mutex_);
		store(*this, value, std::move(hold));
		filled_.notify_one();
	}
	void good_made_for_it(int value)
	{
		store(*this, value, std::unique_lock<std::mutex>(mutex_));
		filled_.notify_one();
	}
	void good_assigned_empty()
	{
		std::unique_lock<std::mutex> hold(mutex_);
		values_.clear();
		hold = std::unique_lock<std::mutex>();
		filled_.notify_all();
		hold = {};
	}
	void good_reset()
	{
		std::optional<std::lock_guard<std::mutex>> hold(std::in_place, mutex_);
		values_.clear();
		hold.reset();
		filled_.notify_all();
	}
	void good_exchanged()
	{
		std::unique_lock<std::mutex> hold(mutex_), none;
		values_.clear();
		std::exchange(hold, std::move(none));
		filled_.notify_all();
	}
	void good_moved_to_nobody()
	{
		auto hold = std::make_unique<std::lock_guard<std::mutex>>(mutex_);
		values_.clear();
		std::unique_ptr<std::lock_guard<std::mutex>>{std::move(hold)};
		filled_.notify_all();
	}

private:
	std::mutex mutex_;
	std::condition_variable filled_;
	std::deque<int> values_;
};
