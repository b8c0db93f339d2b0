// Temporaries that hold a lock end with the full expression: the statement, the condition, the
// initializer.
// expect-none
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

int tidy(const std::unique_lock<std::mutex> &hold);

task<void>
good_statement(scoreboard &board)
{
	int score = co_await next_event();
	board.locked()->emplace("anna", score);
	board.locked()->erase("bert");
	co_await next_event();
}

task<void>
good_initializer(scoreboard &board)
{
	const int size = static_cast<int>(board.locked()->size());
	co_await sleep_for_ms(size);
}

task<void>
good_condition(scoreboard &board)
{
	if (board.locked()->empty())
		co_await next_event();
	while (board.locked()->size() < 3)
		co_await sleep_for_ms(1);
	for (int round = 0; round < static_cast<int>(board.locked()->size()); ++round)
		co_await sleep_for_ms(round);
	switch (board.locked()->size()) {
	case 0:
		co_await next_event();
		break;
	default:
		break;
	}
}

task<int>
good_argument(std::mutex &mutex)
{
	int left = tidy(std::unique_lock(mutex));
	co_return left + co_await next_event();
}

// The awaited expression itself is made of a short lock, by a function that is done with it.
static task<int>
score_of(scoreboard &board, const char *name)
{
	const bool known = board.locked()->count(name) > 0;
	co_return known ? co_await next_event() : 0;
}

task<int>
good_await_of_call(scoreboard &board)
{
	co_return co_await score_of(board, "anna");
}
