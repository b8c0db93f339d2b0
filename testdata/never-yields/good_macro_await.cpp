// The await, or the exit, comes from a macro.
// expect-none
#include <coroutine>
#include <string>

#include "task.hpp"

#define CO_TRY(result, expression)                                                                 \
	auto result = co_await (expression);                                                       \
	if (!result.ok)                                                                            \
	co_return result.code
#define YIELD() co_await demo::sleep_for_ms(0)
#define STOP_IF(condition)                                                                         \
	if (condition)                                                                             \
	break

using demo::task;

struct outcome {
	bool ok = false;
	int code = 0;
	std::string text;
};

task<outcome> receive();
bool stopping();
void handle(const std::string &text);

task<int> good_try()
{
	for (;;) {
		CO_TRY(message, receive());
		handle(message.text);
	}
}

task<void> good_yield()
{
	while (1) {
		handle("tick");
		YIELD();
	}
}

task<void> good_stop_if()
{
	YIELD();
	for (;;) {
		STOP_IF(stopping());
		handle("tock");
	}
}
