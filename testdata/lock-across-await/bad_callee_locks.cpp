// A function that returns with the lock held. Primary: the call of it, in the coroutine.
#include <map>
#include <mutex>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

// A mutex of the project's own, as they wrap it in many.
class port_mutex
{
      public:
	void Lock()
	{
		inner_.lock();
	}
	void Unlock()
	{
		inner_.unlock();
	}

      private:
	std::mutex inner_;
};

class ledger
{
      public:
	task<void> bad_method()
	{
		begin(); // expect: lock-across-await
		rows_["a"] = co_await next_event();
		end();
	}

	task<void> bad_two_levels()
	{
		begin_clean(); // expect: lock-across-await
		rows_["a"] = co_await next_event();
		end();
	}

	task<void> bad_project_mutex()
	{
		port_.Lock(); // expect: lock-across-await
		co_await sleep_for_ms(1);
		port_.Unlock();
	}

	task<void> good_method()
	{
		begin();
		int size = static_cast<int>(rows_.size());
		end();
		co_await sleep_for_ms(size);
	}

	task<void> good_project_mutex()
	{
		port_.Lock();
		rows_.clear();
		port_.Unlock();
		co_await next_event();
	}

      private:
	void begin()
	{
		lock_.lock();
	}
	void end()
	{
		lock_.unlock();
	}
	void begin_clean()
	{
		begin();
		rows_.clear();
	}

	std::mutex lock_;
	port_mutex port_;
	std::map<std::string, int> rows_;
};

struct table {
	std::mutex lock;
	std::map<int, std::string> cells;
};

static void
enter(table &of)
{
	of.lock.lock();
}

static void
leave(table &of)
{
	of.lock.unlock();
}

task<void>
bad_function(table &of)
{
	enter(of); // expect: lock-across-await
	of.cells[co_await next_event()] = "x";
	leave(of);
}

task<void>
bad_lambda(table &of)
{
	auto take = [&of] { of.lock.lock(); };
	take(); // expect: lock-across-await
	of.cells[co_await next_event()] = "x";
	leave(of);
}

// Of two tables the wrong one is left.
task<void>
bad_other_object(table &left, table &right)
{
	enter(left);
	enter(right); // expect: lock-across-await
	left.cells.swap(right.cells);
	leave(left);
	co_await next_event();
	leave(right);
}

task<void>
good_function(table &of)
{
	enter(of);
	of.cells.clear();
	leave(of);
	co_await next_event();
}
