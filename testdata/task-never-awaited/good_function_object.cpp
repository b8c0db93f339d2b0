// expect-none
#include <string>
#include <vector>

#include "task.hpp"

#include <functional>

static demo::task<int> handle(int request)
{
	co_await demo::next_event();
	co_return request;
}
void route(std::function<demo::task<int>(int)> handler);

void good_handlers()
{
	route(handle);
	route([](int request) { return handle(request + 1); });
	route([](int request) -> demo::task<int> { co_return co_await handle(request); });
}
demo::task<int> good_called(const std::function<demo::task<int>(int)> &handler)
{
	co_return co_await handler(3);
}
