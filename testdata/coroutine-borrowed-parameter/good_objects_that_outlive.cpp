// expect-none
// What is borrowed lives as long as the object that keeps the task, and longer than the task.
#include <map>
#include <string>

#include "task.hpp"

class session {
	std::map<std::string, int> table_;
	std::string name_;
	demo::task<int> pending_;

	static demo::task<int> look_up(const std::map<std::string, int> &table, const std::string &key)
	{
		co_await demo::next_event();
		auto found = table.find(key);
		co_return found == table.end() ? 0 : found->second;
	}

public:
	void good_member()
	{
		pending_ = look_up(table_, name_);
	}
	demo::task<int> good_finish()
	{
		co_return co_await pending_;
	}
	demo::task<int> good_local_first()
	{
		std::string key = name_ + ":1";
		demo::task<int> first = look_up(table_, key);
		int value = co_await first;
		co_return value;
	}
};
