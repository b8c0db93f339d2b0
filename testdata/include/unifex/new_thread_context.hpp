// Stands in for libunifex: new_thread_context.
#pragma once

namespace unifex
{
namespace _new_thread
{
struct new_thread_context_scheduler {
	void *context;
};
class context
{
      public:
	context();
	explicit context(unsigned threads);
	~context();
	new_thread_context_scheduler get_scheduler() noexcept;
};
} // namespace _new_thread
using new_thread_context = _new_thread::context;
} // namespace unifex
