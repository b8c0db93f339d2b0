// Stands in for libunifex: single_thread_context.
#pragma once

namespace unifex
{
namespace _single_thread
{
struct single_thread_context_scheduler {
	void *context;
};
class context
{
      public:
	context();
	explicit context(unsigned threads);
	~context();
	single_thread_context_scheduler get_scheduler() noexcept;
};
} // namespace _single_thread
using single_thread_context = _single_thread::context;
} // namespace unifex
