// expect-none
#include <string>
#include <vector>

#include "task.hpp"

#include <memory>

static demo::fire_and_forget log(std::string line, std::shared_ptr<int> count, std::vector<int> data)
{
	co_await demo::next_event();
	*count += static_cast<int>(line.size() + data.size());
}
demo::task<int> by_value(std::string text)
{
	co_await demo::next_event();
	co_return static_cast<int>(text.size());
}

void good_values()
{
	std::string line = "text";
	auto count = std::make_shared<int>(0);
	log(line, count, {1, 2});
	log(std::move(line), std::move(count), {});
}
demo::task<int> good_returned()
{
	std::string text = "text";
	return by_value(text);
}
demo::task<int> good_moved()
{
	std::string text = "text";
	return by_value(std::move(text));
}

// The member is a reference: what it refers to is not the object's.
struct executor {
	demo::sleep_awaiter schedule();
};
struct on_executor {
	executor &where;
};
static demo::task<int> run_on(executor &where, demo::task<int> work)
{
	co_await where.schedule();
	co_return co_await std::move(work);
}
demo::task<int> operator|(demo::task<int> work, on_executor stage)
{
	return run_on(stage.where, std::move(work));
}
