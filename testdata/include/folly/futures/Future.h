// Stands in for folly (2025): futures.
#pragma once

#include <folly/Executor.h>

namespace folly
{
struct Unit {
};
template <class T> class Future;
template <class T> class SemiFuture
{
      public:
	SemiFuture(SemiFuture &&) noexcept;
	~SemiFuture();
	T get() &&;
	SemiFuture &&wait() &&;
	Future<T> via(Executor::KeepAlive<>) &&;
	template <class F> SemiFuture<Unit> deferValue(F &&) &&
	{
		return static_cast<SemiFuture<Unit> (*)()>(nullptr)();
	}
	template <class F> SemiFuture<Unit> deferTry(F &&) &&
	{
		return static_cast<SemiFuture<Unit> (*)()>(nullptr)();
	}
	template <class F> SemiFuture<T> deferError(F &&) &&
	{
		return static_cast<SemiFuture<T> (*)()>(nullptr)();
	}
};
template <class T> class Future
{
      public:
	Future(Future &&) noexcept;
	~Future();
	T get() &&;
	T getVia(Executor *) &&;
	Future &&wait() &&;
	Future<T> via(Executor::KeepAlive<>) &&;
	SemiFuture<T> semi() &&;
	template <class F> Future<Unit> thenValue(F &&) &&
	{
		return static_cast<Future<Unit> (*)()>(nullptr)();
	}
	template <class F> Future<Unit> thenTry(F &&) &&
	{
		return static_cast<Future<Unit> (*)()>(nullptr)();
	}
	template <class F> Future<T> thenError(F &&) &&
	{
		return static_cast<Future<T> (*)()>(nullptr)();
	}
	template <class F> Future<T> ensure(F &&) &&
	{
		return static_cast<Future<T> (*)()>(nullptr)();
	}
};
template <class T> class Promise
{
      public:
	SemiFuture<T> getSemiFuture();
	template <class V> void setValue(V &&)
	{
	}
};
Future<Unit> via(Executor::KeepAlive<>);
template <class F>
Future<Unit>
via(Executor::KeepAlive<>, F &&)
{
	return static_cast<Future<Unit> (*)()>(nullptr)();
}
SemiFuture<Unit> makeSemiFuture();
Future<Unit> makeFuture();
template <class... F>
SemiFuture<Unit>
collectAll(F &&...)
{
	return static_cast<SemiFuture<Unit> (*)()>(nullptr)();
}
} // namespace folly
