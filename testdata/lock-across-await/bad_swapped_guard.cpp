// swap: afterwards it is the other one that holds.
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct session_table {
	std::mutex lock;
	std::map<int, std::string> names;
};

task<void>
bad_member_swap(session_table &table)
{
	std::unique_lock taken(table.lock);
	std::unique_lock<std::mutex> kept; // expect: lock-across-await
	kept.swap(taken);
	table.names[co_await next_event()] = "guest";
}

task<void>
bad_std_swap(session_table &table)
{
	std::unique_lock<std::mutex> kept; // expect: lock-across-await
	std::unique_lock taken(table.lock);
	std::swap(taken, kept);
	table.names[co_await next_event()] = "guest";
}

task<void>
bad_unqualified_swap(session_table &table)
{
	std::unique_lock<std::mutex> kept; // expect: lock-across-await
	std::unique_lock taken(table.lock);
	swap(taken, kept);
	table.names[co_await next_event()] = "guest";
}
