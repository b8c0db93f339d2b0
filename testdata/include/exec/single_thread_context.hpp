// Stands in for stdexec (2026): a thread.
#pragma once

#include <stdexec/execution.hpp>

namespace experimental::execution
{
class single_thread_context
{
      public:
	single_thread_context();
	~single_thread_context();
	int get_scheduler() noexcept;
};
} // namespace experimental::execution
namespace exec = experimental::execution;
