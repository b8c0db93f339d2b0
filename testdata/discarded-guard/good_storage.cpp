// Guards that go somewhere: into members, containers, results, closures, arguments.
// expect-none
#include <array>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

using guard = std::unique_lock<std::mutex>;

class session {
public:
	explicit session(std::mutex &mutex) : hold_(guard{mutex}), maybe_(guard{mutex, std::try_to_lock}) {}
	session(std::mutex &first, std::mutex &second) : hold_(first), maybe_{guard(second)} {}

	guard good_returned(std::mutex &mutex)
	{
		if (hold_.owns_lock())
			return guard{};
		return guard{mutex};
	}
	guard good_chosen(std::mutex &first, std::mutex &second, bool other)
	{
		return other ? guard{first} : guard{second};
	}
	void good_contained(std::mutex &mutex, int key)
	{
		held_.push_back(guard{mutex});
		held_.emplace_back(mutex);
		by_key_.emplace(key, guard{mutex});
		by_key_.try_emplace(key + 1, mutex);
		by_key_[key + 2] = guard{mutex};
		by_key_.insert({key + 3, guard{mutex}});
	}
	void good_optional(std::mutex &mutex)
	{
		maybe_.emplace(mutex);
		maybe_ = guard{mutex};
		either_ = guard{mutex};
		either_.emplace<guard>(mutex);
	}
	void good_assigned(std::mutex &mutex)
	{
		hold_ = guard{mutex};
		std::tie(hold_, number_) = std::tuple{guard{mutex}, 3};
		std::swap(hold_, held_.front());
		guard{mutex}.swap(hold_);
		hold_.swap(held_.back());
	}
	auto good_closure(std::mutex &mutex)
	{
		return [this, hold = guard{mutex}] { return number_; };
	}
	std::shared_ptr<guard> good_shared(std::mutex &mutex)
	{
		auto boxed = std::make_shared<guard>(mutex);
		return boxed;
	}
	auto good_many(std::mutex &first, std::mutex &second)
	{
		return std::array<guard, 2>{guard{first}, guard{second}};
	}
	auto good_tuple(std::shared_mutex &mutex)
	{
		return std::make_tuple(std::shared_lock{mutex}, &number_);
	}
	void good_passed(std::mutex &mutex, const std::function<void(guard)> &f)
	{
		f(guard{mutex});
		std::invoke(f, guard{mutex});
	}
	void good_new(std::mutex &mutex)
	{
		boxed_.reset(new guard{mutex});
		boxed_ = std::make_unique<guard>(mutex);
	}

private:
	guard hold_;
	std::vector<guard> held_;
	std::map<int, guard> by_key_;
	std::optional<guard> maybe_;
	std::variant<std::monostate, guard> either_;
	std::unique_ptr<guard> boxed_;
	int number_ = 0;
};
