// Stands in for libunifex: async_manual_reset_event.
#pragma once

namespace unifex
{
inline namespace v1
{
namespace _amre
{
struct async_manual_reset_event {
	void set() noexcept;
};
} // namespace _amre
using _amre::async_manual_reset_event;
} // namespace v1
} // namespace unifex
