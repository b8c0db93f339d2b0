// Annotated guards and functions, released before the suspension.
// expect-none
#include <utility>

#include "sendsync.h"
#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

class LOCK_GUARD interpreter_lock
{
      public:
	interpreter_lock();
	interpreter_lock(interpreter_lock &&other) noexcept;
	~interpreter_lock();
	RELEASES_LOCK void leave();
};

ACQUIRES_LOCK void enter_registry();
RELEASES_LOCK void leave_registry();
int call_script(const char *name);
void hand_over(interpreter_lock lock);

task<int>
good_block(const char *script)
{
	int result = 0;
	{
		interpreter_lock gil;
		result = call_script(script);
	}
	co_return result + co_await next_event();
}

task<int>
good_left(const char *script)
{
	interpreter_lock gil;
	int result = call_script(script);
	gil.leave();
	co_return result + co_await next_event();
}

task<int>
good_moved_away(const char *script)
{
	interpreter_lock gil;
	int result = call_script(script);
	hand_over(std::move(gil));
	co_return result + co_await next_event();
}

task<void>
good_functions()
{
	enter_registry();
	call_script("sweep");
	leave_registry();
	co_await sleep_for_ms(1);
}
