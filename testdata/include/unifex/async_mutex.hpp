// Stands in for libunifex: async_mutex.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
inline namespace v1
{
class async_mutex
{
      public:
	bool try_lock() noexcept;
	_stand_in::sender<> async_lock() noexcept;
	void unlock() noexcept;
};
} // namespace v1
} // namespace unifex
