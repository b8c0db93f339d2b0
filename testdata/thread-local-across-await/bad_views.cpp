// Views and iterators of a container that is the thread's.
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

thread_local std::string line;
thread_local std::vector<int> numbers;
thread_local int counter;

void show(std::string_view text);
void add(int number);

task<void> bad_string_view(pool &workers)
{
	std::string_view text = line; // expect: thread-local-across-await "'text'"
	co_await workers.schedule(); // expect-note: "another thread"
	show(text);
}

task<void> bad_c_str(pool &workers)
{
	const char *text = line.c_str(); // expect: thread-local-across-await "'text'"
	co_await workers.schedule();
	show(text);
}

task<void> bad_iterator(pool &workers)
{
	auto first = numbers.begin(); // expect: thread-local-across-await "'first'"
	co_await workers.schedule();
	add(*first);
}

task<void> bad_span(pool &workers)
{
	std::span<int> all(numbers); // expect: thread-local-across-await "'all'"
	co_await workers.schedule();
	add(all.front());
}

task<void> bad_ref(pool &workers)
{
	auto count = std::ref(counter); // expect: thread-local-across-await "'count'"
	co_await workers.schedule();
	count.get()++;
}

task<void> good_copies(pool &workers)
{
	std::string text = line;
	std::size_t size = numbers.size();
	co_await workers.schedule();
	show(text);
	add(static_cast<int>(size));
}
