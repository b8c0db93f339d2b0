// peers 13: unlocked before the await (clang-tidy reports it, by design: CP.52).
// expect-none
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

class undo_stack
{
      public:
	task<int> good_undo()
	{
		std::unique_lock<std::mutex> g(m_);
		int step = steps_.empty() ? -1 : steps_.back();
		g.unlock();
		co_return step < 0 ? co_await next_event() : step;
	}

      private:
	std::mutex m_;
	std::vector<int> steps_;
};
