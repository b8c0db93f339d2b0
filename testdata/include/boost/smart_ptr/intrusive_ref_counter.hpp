// Stands in for Boost: the base class that counts for intrusive_ptr, and its two counters.
#pragma once

#include <atomic>
#include <boost/smart_ptr.hpp>

namespace boost
{
namespace sp_adl_block
{
struct thread_unsafe_counter {
	typedef unsigned int type;
};
struct thread_safe_counter {
	typedef std::atomic<int> type;
};
template <class Derived, class Counter = thread_safe_counter> class intrusive_ref_counter
{
      public:
	intrusive_ref_counter() noexcept;
	intrusive_ref_counter(const intrusive_ref_counter &) noexcept;
	unsigned int use_count() const noexcept;

      private:
	mutable typename Counter::type count_;
};
} // namespace sp_adl_block
using sp_adl_block::intrusive_ref_counter;
using sp_adl_block::thread_safe_counter;
using sp_adl_block::thread_unsafe_counter;
} // namespace boost
