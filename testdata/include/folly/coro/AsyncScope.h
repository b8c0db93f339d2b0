// Stands in for folly (2025): scopes that tasks run in until they are joined.
#pragma once

#include <folly/coro/Task.h>

namespace folly
{
namespace coro
{
class AsyncScope
{
      public:
	AsyncScope() noexcept;
	~AsyncScope();
	template <class Awaitable> void add(Awaitable &&, void *returnAddress = nullptr)
	{
	}
	template <class Awaitable> void addWithSourceLoc(Awaitable &&)
	{
	}
	Task<void> joinAsync() noexcept;
	SemiFuture<Unit> cleanup() noexcept;
};
class CancellableAsyncScope
{
      public:
	CancellableAsyncScope() noexcept;
	~CancellableAsyncScope();
	template <class Awaitable> void add(Awaitable &&, void *returnAddress = nullptr)
	{
	}
	template <class Awaitable> void addWithSourceLoc(Awaitable &&)
	{
	}
	void requestCancellation() const noexcept;
	Task<void> cancelAndJoinAsync() noexcept;
	Task<void> joinAsync() noexcept;
	SemiFuture<Unit> cleanup() noexcept;
};
} // namespace coro
} // namespace folly
