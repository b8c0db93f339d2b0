// The guard sits inside another object: that object's declaration is the place to look at.
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct store {
	std::mutex lock;
	std::shared_mutex shared;
	std::map<std::string, int> rows;
};

struct batch {
	std::lock_guard<std::mutex> hold;
	int written;
};

struct upload {
	std::string name;
	batch rows;
};

class writer
{
      public:
	explicit writer(store &into) : store_(into), hold_(into.lock)
	{
	}
	void put(const std::string &key, int value)
	{
		store_.rows[key] = value;
	}

      private:
	store &store_;
	std::unique_lock<std::mutex> hold_;
};

class reader
{
      public:
	explicit reader(store &from) : hold_(from.shared), rows_(from.rows)
	{
	}
	int get(const std::string &key) const
	{
		return rows_.at(key);
	}

      private:
	std::shared_lock<std::shared_mutex> hold_;
	const std::map<std::string, int> &rows_;
};

task<void>
bad_aggregate(store &into)
{
	batch open{std::lock_guard<std::mutex>(into.lock), 0}; // expect: lock-across-await
	into.rows["a"] = co_await next_event();
	++open.written;
}

task<void>
bad_two_levels(store &into)
{
	// expect-next: lock-across-await
	upload all{"nightly", {std::lock_guard<std::mutex>(into.lock), 0}};
	into.rows[all.name] = co_await next_event();
}

task<void>
bad_class(store &into)
{
	writer out(into); // expect: lock-across-await
	out.put("a", co_await next_event());
}

task<int>
bad_reader(store &from)
{
	const reader in{from}; // expect: lock-across-await
	co_return in.get("a") + co_await next_event();
}

task<void>
good_class(store &into)
{
	int value = co_await next_event();
	writer out(into);
	out.put("a", value);
}
