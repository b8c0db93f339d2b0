// Stands in for folly (2025): executors. A KeepAlive is a counted pointer.
#pragma once

#include <cstdint>
#include <folly/Function.h>

namespace folly
{
class Executor;
template <class ExecutorT = Executor> class ExecutorKeepAlive
{
      public:
	ExecutorKeepAlive() noexcept;
	ExecutorKeepAlive(ExecutorT *);
	template <class Other> ExecutorKeepAlive(ExecutorKeepAlive<Other>) noexcept
	{
	}
	ExecutorT *get() const;
	ExecutorT *operator->() const;
	ExecutorT &operator*() const;
};
class Executor
{
      public:
	template <class ExecutorT = Executor> using KeepAlive = ExecutorKeepAlive<ExecutorT>;
	virtual ~Executor();
	virtual void add(Func) = 0;
	virtual void addWithPriority(Func, std::int8_t priority);
};
template <class ExecutorT>
ExecutorKeepAlive<ExecutorT>
getKeepAliveToken(ExecutorT *)
{
	return static_cast<ExecutorKeepAlive<ExecutorT> (*)()>(nullptr)();
}
} // namespace folly
