// Stands in for cppcoro: async_scope.
#pragma once

#include <coroutine>

namespace cppcoro
{
class async_scope
{
      public:
	async_scope() noexcept;
	~async_scope();
	template <class A> void spawn(A &&)
	{
	}
	std::suspend_always join() noexcept;
};
} // namespace cppcoro
