// A throw that no handler of the loop catches ends it; handlers that wait, return, or rethrow.
// expect-none
#include <exception>
#include <stdexcept>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct input {
	bool closed() const;
	int read();
};

void log(const std::string &text);

task<int> good_thrown_out(input &input)
{
	int sum = co_await next_event();

	for (;;) {
		if (input.closed())
			throw std::runtime_error("closed");
		sum += input.read();
	}
}

task<int> good_caught_outside(input &input)
{
	int sum = co_await next_event();

	try {
		while (true) {
			if (input.closed())
				throw std::out_of_range("end");
			sum += input.read();
		}
	} catch (const std::out_of_range &) {
		log("end");
	}
	co_return sum;
}

task<int> good_handler_returns(input &input)
{
	for (;;) {
		try {
			if (input.closed())
				throw std::runtime_error("closed");
			co_await next_event();
		} catch (const std::runtime_error &error) {
			log(error.what());
			co_return -1;
		}
	}
}

task<void> good_backs_off(input &input)
{
	for (int failures = 0;;) {
		bool failed = false;

		try {
			input.read();
			co_await next_event();
		} catch (const std::exception &error) {
			log(error.what());
			failed = true;
		}
		co_await sleep_for_ms(failed ? ++failures * 100 : 0);
	}
}
