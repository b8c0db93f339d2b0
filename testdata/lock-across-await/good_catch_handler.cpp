// An exception ended the guard's scope; the await comes behind the handler (no await may stand in
// one).
// expect-none
#include <exception>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

struct importer {
	std::mutex lock;
	std::vector<int> rows;
	int failures = 0;
};

int parse(const std::string &line);

task<bool>
good_after_handler(importer &into, const std::string &line)
{
	std::exception_ptr error;
	try {
		std::lock_guard hold(into.lock);
		into.rows.push_back(parse(line));
	} catch (...) {
		error = std::current_exception();
	}
	if (error) {
		co_await sleep_for_ms(10);
		co_return false;
	}
	co_return co_await next_event() > 0;
}

task<bool>
good_unlocked_in_handler(importer &into, const std::string &line)
{
	into.lock.lock();
	try {
		into.rows.push_back(parse(line));
		into.lock.unlock();
	} catch (const std::invalid_argument &) {
		into.lock.unlock();
	} catch (...) {
		into.lock.unlock();
	}
	co_return co_await next_event() > 0;
}

task<void>
good_retry(importer &into, const std::string &line)
{
	for (int attempt = 0; attempt < 3; ++attempt) {
		bool done = false;
		try {
			std::unique_lock hold(into.lock);
			into.rows.push_back(parse(line));
			done = true;
		} catch (const std::exception &) {
			std::lock_guard hold(into.lock);
			++into.failures;
		}
		if (done)
			co_return;
		co_await sleep_for_ms(attempt);
	}
}

// The await is in the try block, before the lock is taken.
task<void>
good_await_in_try(importer &into)
{
	try {
		int row = co_await next_event();
		std::lock_guard hold(into.lock);
		into.rows.push_back(row);
	} catch (const std::exception &) {
		++into.failures;
	}
	co_await next_event();
}
