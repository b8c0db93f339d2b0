// peers 18: the guard is a member of a struct.
#include <mutex>
#include <string>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct page_table {
	std::mutex m;
	std::vector<int> frames;
};

struct scoped_update {
	std::lock_guard<std::mutex> guard;
	std::string reason;
};

task<void>
bad_update(page_table &of)
{
	// expect-next: lock-across-await
	scoped_update update{std::lock_guard<std::mutex>(of.m), "fault"};
	of.frames.push_back(co_await next_event()); // expect-note: "suspen"
}
