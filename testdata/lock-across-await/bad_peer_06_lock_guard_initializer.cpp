// peers 6: the await initialises a variable (llvm#72793).
#include <deque>
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct line_buffer {
	std::mutex mutex;
	std::deque<int> bytes;
};

task<int>
bad_fill(line_buffer &of)
{
	std::lock_guard<std::mutex> guard(of.mutex); // expect: lock-across-await
	int byte = co_await next_event();            // expect-note: "suspen"
	of.bytes.push_back(byte);
	co_return byte;
}
