// Stands in for libunifex: static_thread_pool.
#pragma once

namespace unifex
{
namespace _static_thread_pool
{
struct static_thread_pool_scheduler {
	void *context;
};
class context
{
      public:
	context();
	explicit context(unsigned threads);
	~context();
	static_thread_pool_scheduler get_scheduler() noexcept;
};
} // namespace _static_thread_pool
using static_thread_pool = _static_thread_pool::context;
} // namespace unifex
