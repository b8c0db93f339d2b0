// Guards that are taken out of what kept them, and dropped: so ends a lock that was held for long.
// expect-none
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

using guard = std::unique_lock<std::mutex>;

class lease {
public:
	explicit lease(std::mutex &mutex) : hold_(mutex) {}
	guard end() { return std::move(hold_); }
	guard end_elsewhere();
	guard end_if(bool really)
	{
		if (!really)
			return guard{};
		return std::exchange(hold_, guard{});
	}

private:
	guard hold_;
};

class leases {
public:
	guard pop()
	{
		guard last = std::move(held_.back());
		held_.pop_back();
		return last;
	}
	guard swap_out(guard other)
	{
		std::swap(other, held_.back());
		return other;
	}
	void good_popped()
	{
		pop();
		held_.pop_back();
		held_.erase(held_.begin());
	}
	void good_by_key(int key)
	{
		by_key_.extract(key);
		by_key_.erase(key);
	}
	void good_swapped()
	{
		swap_out(guard{});
	}
	static guard none() { return guard{}; }
	static guard deferred(std::mutex &mutex) { return guard{mutex, std::defer_lock}; }
	void good_empty(std::mutex &mutex)
	{
		none();
		deferred(mutex);
	}

private:
	std::vector<guard> held_;
	std::map<int, guard> by_key_;
};

int good_ended(std::mutex &mutex, int &uses)
{
	lease one(mutex);
	++uses;
	one.end();
	lease two(mutex);
	++uses;
	two.end_elsewhere();
	auto three = std::make_unique<lease>(mutex);
	++uses;
	three->end();
	three->end_if(uses > 3);
	return uses;
}
