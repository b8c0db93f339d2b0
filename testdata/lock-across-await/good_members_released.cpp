// A guard inside an object: released through it, or gone with it.
// expect-none
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct store {
	std::mutex lock;
	std::map<std::string, int> rows;
};

struct transaction {
	std::unique_lock<std::mutex> hold;
	int changes = 0;
};

class session
{
      public:
	explicit session(store &of) : store_(of), hold_(of.lock)
	{
	}
	void put(const std::string &key, int value)
	{
		store_.rows[key] = value;
	}
	void close()
	{
		store_.rows.erase("");
		hold_.unlock();
	}

      private:
	store &store_;
	std::unique_lock<std::mutex> hold_;
};

class derived_session : public std::unique_lock<std::mutex>
{
      public:
	explicit derived_session(store &of) : std::unique_lock<std::mutex>(of.lock)
	{
	}
};

task<void>
good_member(store &of)
{
	transaction open{std::unique_lock(of.lock)};
	of.rows.clear();
	open.hold.unlock();
	of.rows["a"] = co_await next_event() + open.changes;
}

task<void>
good_method(store &of)
{
	session open(of);
	open.put("a", 1);
	open.close();
	co_await next_event();
}

task<void>
good_inherited(store &of)
{
	derived_session open(of);
	of.rows.clear();
	open.unlock();
	co_await next_event();
}

task<void>
good_scope(store &of)
{
	{
		session open(of);
		open.put("a", 1);
	}
	co_await next_event();
}

task<void>
good_pair(store &of)
{
	auto both = std::make_pair(std::unique_lock(of.lock), 7);
	of.rows["a"] = both.second;
	both.first.unlock();
	co_await next_event();
}

task<void>
good_structured_binding(store &of)
{
	auto [hold, value] = std::make_pair(std::unique_lock(of.lock), 7);
	of.rows["a"] = value;
	hold.unlock();
	co_await next_event();
}
