#include <string>
#include <vector>

#include "task.hpp"

#include <string_view>

// The view is made before the suspension, and used behind it.
static demo::fire_and_forget trim(const std::string &text)
{
	std::string_view view = text;
	co_await demo::next_event();
	(void)view.size();
}
static demo::fire_and_forget first(std::vector<int> &values)
{
	int *front = values.data();
	co_await demo::next_event();
	*front = 1;
}
static demo::fire_and_forget copy(const std::string &text)
{
	std::string own = text;
	co_await demo::next_event();
	(void)own.size();
}

void bad_derived()
{
	trim(" text "); // expect: coroutine-borrowed-parameter
	std::vector<int> values = {1};
	first(values); // expect: coroutine-borrowed-parameter
}
void good_copied()
{
	copy(" text ");
}
