// Stands in for cppcoro: io_service.
#pragma once

#include <coroutine>
#include <cstdint>

namespace cppcoro
{
class io_service
{
      public:
	class schedule_operation
	{
	      public:
		bool await_ready() const noexcept;
		void await_suspend(std::coroutine_handle<>) noexcept;
		void await_resume() const noexcept;
	};
	io_service();
	~io_service();
	schedule_operation schedule() noexcept;
	template <class D> schedule_operation schedule_after(const D &) noexcept
	{
		return static_cast<schedule_operation (*)()>(nullptr)();
	}
	std::uint64_t process_events();
	std::uint64_t process_pending_events();
	std::uint64_t process_one_event();
	std::uint64_t process_one_pending_event();
	void stop() noexcept;
};
} // namespace cppcoro
