#include <string>
#include <vector>

#include "task.hpp"

#include <span>
#include <string_view>

static demo::fire_and_forget index_words(std::string_view text)
{
	co_await demo::next_event();
	(void)text.size();
}
static demo::task<int> sum(std::span<const int> values)
{
	int total = co_await demo::next_event();
	for (int value : values)
		total += value;
	co_return total;
}

void bad_view_of_local()
{
	std::string text = "a few words";
	index_words(text); // expect: coroutine-borrowed-parameter "'text'"
}
void bad_view_of_temporary(const std::string &name)
{
	index_words(name + " and more"); // expect: coroutine-borrowed-parameter
}
demo::task<int> bad_span()
{
	std::vector<int> values = {1, 2, 3};
	return sum(values); // expect: coroutine-borrowed-parameter
}
void good_literal()
{
	index_words("a literal lives for ever");
	static const std::string text = "static";
	index_words(text);
}
void good_received(std::string_view text)
{
	index_words(text);
}
