// After a move it is the new owner that holds the lock: the new name is reported, the old one not.
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct journal {
	std::mutex lock;
	std::vector<std::string> lines;
};

struct transaction {
	std::unique_lock<std::mutex> hold;
	int id = 0;
};

task<void>
bad_move_construct(journal &log)
{
	std::unique_lock first(log.lock);
	std::unique_lock<std::mutex> second(std::move(first)); // expect: lock-across-await
	log.lines.push_back(std::to_string(co_await next_event()));
}

task<void>
bad_move_assign(journal &log)
{
	std::unique_lock<std::mutex> second; // expect: lock-across-await
	{
		std::unique_lock first(log.lock);
		log.lines.clear();
		second = std::move(first);
	}
	log.lines.push_back(std::to_string(co_await next_event()));
}

task<void>
bad_moved_into_member(journal &log)
{
	std::unique_lock opening(log.lock);
	const int id = static_cast<int>(log.lines.size());
	transaction open{std::move(opening), id}; // expect: lock-across-await
	log.lines.push_back(std::to_string(open.id + co_await next_event()));
}

task<void>
bad_moved_back(journal &log)
{
	std::unique_lock first(log.lock); // expect: lock-across-await
	std::unique_lock<std::mutex> second = std::move(first);
	log.lines.clear();
	first = std::move(second);
	log.lines.push_back(std::to_string(co_await next_event()));
}

task<void>
bad_moved_on_one_branch(journal &log, std::vector<transaction> &open)
{
	std::unique_lock hold(log.lock); // expect: lock-across-await
	if (log.lines.empty())
		open.push_back(transaction{std::move(hold), 1});
	co_await next_event();
}
