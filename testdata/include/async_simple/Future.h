// Stands in for async_simple: Future and Promise.
#pragma once

#include <async_simple/Executor.h>

namespace async_simple
{
template <class T> class Future
{
      public:
	Future(Future &&);
	T get() &&;
	Future<T> via(Executor *) &&;
	template <class F> Future<T> thenValue(F &&) &&
	{
		return static_cast<Future<T> (*)()>(nullptr)();
	}
	template <class F> Future<T> thenTry(F &&) &&
	{
		return static_cast<Future<T> (*)()>(nullptr)();
	}
};
template <class T> class Promise
{
      public:
	Future<T> getFuture();
	void setValue(T);
};
} // namespace async_simple
