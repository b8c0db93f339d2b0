// Factories of guards whose result nobody keeps, with and without [[nodiscard]].
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

class account {
public:
	[[nodiscard]] std::unique_lock<std::mutex> acquire() { return std::unique_lock<std::mutex>(mutex_); }
	std::unique_lock<std::mutex> acquire_slowly();
	std::optional<std::unique_lock<std::mutex>> acquire_within(std::chrono::milliseconds limit);
	std::unique_ptr<std::lock_guard<std::mutex>> acquire_boxed()
	{
		return std::make_unique<std::lock_guard<std::mutex>>(mutex_);
	}
	std::pair<std::unique_lock<std::mutex>, long *> open() { return {std::unique_lock<std::mutex>(mutex_), &balance_}; }

	void bad_deposit(long amount)
	{
		acquire(); // expect: discarded-guard "std::unique_lock"
		balance_ += amount;
	}
	void bad_without_body(long amount)
	{
		acquire_slowly(); // expect: discarded-guard
		balance_ += amount;
	}
	void bad_cast(long amount)
	{
		(void)acquire(); // expect: discarded-guard
		static_cast<void>(acquire_slowly()); // expect: discarded-guard
		balance_ += amount;
	}
	void bad_ignored(long amount)
	{
		std::ignore = acquire(); // expect: discarded-guard
		balance_ -= amount;
	}
	void bad_optional(long amount)
	{
		acquire_within(std::chrono::milliseconds(5)); // expect: discarded-guard "std::optional"
		balance_ += amount;
	}
	void bad_boxed(long amount)
	{
		acquire_boxed(); // expect: discarded-guard
		balance_ += amount;
	}
	void bad_boxed_here(long amount)
	{
		std::make_unique<std::lock_guard<std::mutex>>(mutex_); // expect: discarded-guard
		balance_ += amount;
	}
	void bad_pair(long amount)
	{
		open(); // expect: discarded-guard
		balance_ += amount;
	}
	void bad_choice(account &other, bool mine)
	{
		mine ? acquire() : other.acquire(); // expect: discarded-guard; expect: discarded-guard
		balance_ += other.balance_;
	}
	long good_pair()
	{
		auto [hold, balance] = open();
		return *balance;
	}
	bool good_optional(long amount)
	{
		auto hold = acquire_within(std::chrono::milliseconds(5));
		if (!hold)
			return false;
		balance_ += amount;
		return true;
	}
	void good_bound(long amount)
	{
		const auto &hold = acquire();
		auto &&again = acquire_boxed();
		balance_ += amount;
	}

private:
	std::mutex mutex_;
	long balance_ = 0;
};
