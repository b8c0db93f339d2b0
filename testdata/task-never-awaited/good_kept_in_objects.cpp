// Kept in members, maps, queues, optionals: awaited later, by somebody else.
// expect-none
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::task;

task<int> load(std::string key);

struct entry {
	std::string key;
	task<int> loading;
};

class loader {
public:
	void good_start(const std::string &key)
	{
		pending_.emplace(key, load(key));
		last_ = load(key + ".last");
		queue_.push_back(entry{key, load(key)});
		maybe_.emplace(load("maybe"));
		shared_ = std::make_shared<task<int>>(load("shared"));
		pending_[key + "2"] = load(key + "2");
		pending_.insert_or_assign(key + "3", load(key + "3"));
	}

	task<int> good_finish()
	{
		int sum = co_await last_ + co_await *shared_;

		for (auto &[key, loading] : pending_)
			sum += co_await loading;
		for (entry &entry : queue_)
			sum += co_await entry.loading;
		if (maybe_)
			sum += co_await *maybe_;
		co_return sum;
	}

private:
	std::map<std::string, task<int>> pending_;
	std::deque<entry> queue_;
	std::optional<task<int>> maybe_;
	std::shared_ptr<task<int>> shared_;
	task<int> last_;
};

task<int> good_local_entry()
{
	entry one{"a", load("a")};
	std::pair<int, task<int>> two(2, load("b"));

	co_return co_await one.loading + co_await two.second;
}

int run()
{
	loader loader;

	loader.good_start("key");
	return demo::sync_wait(loader.good_finish()) + demo::sync_wait(good_local_entry());
}
