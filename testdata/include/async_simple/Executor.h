// Stands in for async_simple: Executor.
#pragma once

#include <functional>

namespace async_simple
{
class Executor
{
      public:
	using Func = std::function<void()>;
	virtual ~Executor();
	virtual bool schedule(Func) = 0;
	bool schedule_move_only(std::function<void()>);
};
} // namespace async_simple
