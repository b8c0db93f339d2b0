// expect-none
#include <string>
#include <vector>

#include "task.hpp"

#include <memory>
#include <optional>
#include <tuple>

static demo::task<int> fetch(int page)
{
	co_await demo::next_event();
	co_return page;
}
void start(demo::task<int> work);
void start_all(std::vector<demo::task<int>> work);
demo::task<int> any_of(demo::task<int> a, demo::task<int> b);

void good_argument()
{
	start(fetch(1));
	auto second = fetch(2);
	start(std::move(second));
}
demo::task<int> good_combined()
{
	co_return co_await any_of(fetch(1), fetch(2));
}
void good_container()
{
	std::vector<demo::task<int>> pages;
	for (int i = 0; i < 9; i++)
		pages.push_back(fetch(i));
	pages.emplace_back(fetch(10));
	start_all(std::move(pages));
}
demo::task<int> good_returned()
{
	auto page = fetch(3);
	return page;
}
demo::task<int> good_optional(bool wanted)
{
	std::optional<demo::task<int>> page;
	if (wanted)
		page.emplace(fetch(4));
	co_return page ? co_await *page : 0;
}
demo::task<int> good_tuple()
{
	auto both = std::make_tuple(fetch(5), fetch(6));
	co_return co_await std::get<0>(both) + co_await std::get<1>(both);
}
demo::task<int> good_heap()
{
	auto page = std::make_unique<demo::task<int>>(fetch(7));
	co_return co_await *page;
}
void good_captured()
{
	auto page = fetch(8);
	auto later = [page = std::move(page)]() mutable { return demo::sync_wait(std::move(page)); };
	later();
}
void good_captured_by_reference()
{
	demo::task<int> page;
	auto wait = [&page] { return demo::sync_wait(std::move(page)); };
	page = fetch(9);
	wait();
}
