// Stands in for cppcoro: a pool; awaiting schedule() hops onto it.
#pragma once

#include <coroutine>
#include <cstdint>

namespace cppcoro
{
class static_thread_pool
{
      public:
	class schedule_operation
	{
	      public:
		bool await_ready() noexcept;
		void await_suspend(std::coroutine_handle<>) noexcept;
		void await_resume() noexcept;
	};
	static_thread_pool();
	explicit static_thread_pool(std::uint32_t);
	~static_thread_pool();
	schedule_operation schedule() noexcept;
};
} // namespace cppcoro
