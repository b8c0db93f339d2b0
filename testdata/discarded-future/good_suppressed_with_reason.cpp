// Meant: the call has to run on a thread of its own and be done when it returns.
// expect-none
#include <future>
#include <string>

void with_big_stack(int depth);
void touch_thread_locals();

void good_line(int depth)
{
	std::async(std::launch::async, with_big_stack, depth); // NOLINT(discarded-future): meant to wait
}

void good_block()
{
	// NOLINTBEGIN(discarded-future): fresh thread locals for each
	std::async(std::launch::async, touch_thread_locals);
	std::async(std::launch::async, touch_thread_locals);
	// NOLINTEND(discarded-future)
}

void good_next(int depth)
{
	// NOLINTNEXTLINE(discarded-future)
	(void)std::async(std::launch::async, with_big_stack, depth);
}
