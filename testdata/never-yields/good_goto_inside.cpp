// Retry labels inside of an endless loop: the jump back passes the await, or an exit.
// expect-none
#include <cstddef>
#include <string>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct buffer {
	std::vector<char> bytes;
	std::size_t used = 0;
};

task<int> fill(buffer &buffer);
bool parse(buffer &buffer);
void compact(buffer &buffer);

task<int> good_retry(buffer &buffer)
{
	int messages = 0;

	for (;;) {
	retry:
		if (co_await fill(buffer) <= 0)
			co_return messages;
		if (!parse(buffer)) {
			compact(buffer);
			goto retry;
		}
		messages++;
	}
}

task<int> good_out_of_two(buffer &buffer)
{
	int messages = co_await fill(buffer);

	for (;;) {
		while (!buffer.bytes.empty()) {
			if (!parse(buffer))
				goto end;
			messages++;
		}
		co_await next_event();
	}
end:
	compact(buffer);
	co_return messages;
}
