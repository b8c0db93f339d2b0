// A temporary guard lives to the end of the full expression that holds the await. Primary: the
// temporary's expression.
#include <map>
#include <mutex>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

class scoreboard
{
      public:
	// A pointer that holds the lock while it lives.
	class locked_ptr
	{
	      public:
		explicit locked_ptr(scoreboard &of) : hold_(of.lock_), scores_(&of.scores_)
		{
		}
		std::map<std::string, int> *operator->() const
		{
			return scores_;
		}

	      private:
		std::unique_lock<std::mutex> hold_;
		std::map<std::string, int> *scores_;
	};

	locked_ptr locked()
	{
		return locked_ptr(*this);
	}

      private:
	std::mutex lock_;
	std::map<std::string, int> scores_;
};

int weigh(const std::unique_lock<std::mutex> &hold, int value);

task<void>
bad_arrow(scoreboard &board)
{
	board.locked()->emplace("anna", co_await next_event()); // expect: lock-across-await
}

task<void>
bad_constructed(scoreboard &board)
{
	// expect-next: lock-across-await
	scoreboard::locked_ptr(board)->insert_or_assign("bert", co_await next_event());
}

task<void>
bad_comma(std::mutex &mutex)
{
	weigh(std::unique_lock(mutex), 0), co_await sleep_for_ms(5); // expect: lock-across-await
}

task<int>
bad_comma_value(std::mutex &mutex)
{
	// expect-next: lock-across-await
	int value = (weigh(std::unique_lock{mutex}, 1), co_await next_event());
	co_return value;
}

task<int>
bad_argument(std::mutex &mutex)
{
	// expect-next: lock-across-await
	co_return weigh(std::unique_lock(mutex), co_await next_event());
}

// The temporary is gone when the statement is.
task<int>
good_statement_before(scoreboard &board)
{
	board.locked()->emplace("carl", 1);
	co_return co_await next_event();
}
