#include <string>
#include <vector>

#include "task.hpp"

static demo::task<int> primary()
{
	co_return co_await demo::next_event();
}
static demo::task<int> replica()
{
	co_return co_await demo::next_event();
}

demo::task<> bad_choice(bool healthy)
{
	auto answer = healthy ? primary() : replica(); // expect: task-never-awaited; expect: task-never-awaited
	co_await demo::next_event();
}

demo::task<int> good_choice(bool healthy)
{
	auto answer = healthy ? primary() : replica();
	co_return co_await answer;
}
demo::task<int> good_choice_returned(bool healthy)
{
	return healthy ? primary() : replica();
}
