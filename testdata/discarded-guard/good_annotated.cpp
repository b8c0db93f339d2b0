// Annotated guards that are built empty, kept, released on purpose, or used by their expression.
// expect-none
#include <mutex>
#include <utility>

#include "sendsync.h"

class LOCK_GUARD spin_hold {
public:
	spin_hold(std::mutex &mutex, int spins);
	spin_hold(spin_hold &&other) noexcept;
	spin_hold &operator=(spin_hold &&other) noexcept;
	~spin_hold();
	void unlock();
	template <class F> auto run(F &&f) { return std::forward<F>(f)(); }
	explicit operator bool() const;

	// Its own methods build and drop as they like.
	void reset()
	{
		spin_hold{std::move(*this)};
	}
	void swap(spin_hold &other)
	{
		spin_hold hold(std::move(other));
		other = std::move(*this);
		*this = std::move(hold);
	}

private:
	std::mutex *mutex_;
};

class task_slot {
public:
	task_slot(std::mutex &mutex) : hold_(mutex, 3) {}

	int good_run(std::mutex &mutex)
	{
		return spin_hold{mutex, 10}.run([this] { return ++runs_; });
	}
	void good_run_dropped(std::mutex &mutex)
	{
		spin_hold{mutex, 10}.run([this] { ++runs_; });
		spin_hold{mutex, 10}, ++runs_;
	}
	void good_assigned(std::mutex &mutex)
	{
		hold_ = spin_hold{mutex, 1};
		++runs_;
		hold_.unlock();
	}
	bool good_tried(std::mutex &mutex)
	{
		if (spin_hold hold{mutex, 0})
			return ++runs_ > 0;
		return static_cast<bool>(spin_hold{mutex, 0});
	}
	spin_hold good_moved_out()
	{
		return std::move(hold_);
	}
	void good_ended()
	{
		spin_hold{std::move(hold_)};
		++runs_;
	}

private:
	spin_hold hold_;
	int runs_ = 0;
};
