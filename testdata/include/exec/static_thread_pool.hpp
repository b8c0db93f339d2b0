// Stands in for stdexec (2026): a pool.
#pragma once

#include <stdexec/execution.hpp>

namespace experimental::execution
{
class static_thread_pool
{
      public:
	struct scheduler {
		static_thread_pool *pool;
	};
	static_thread_pool();
	explicit static_thread_pool(unsigned threads);
	~static_thread_pool();
	scheduler get_scheduler() noexcept;
};
} // namespace experimental::execution
namespace exec = experimental::execution;
