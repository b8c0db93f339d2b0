// A call may throw into a handler of the same function: the lock is still held behind it.
#include <exception>
#include <mutex>
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

task<void>
bad_manual(importer &into, const std::string &line)
{
	bool failed = false;
	into.lock.lock(); // expect: lock-across-await
	try {
		into.rows.push_back(parse(line));
		into.lock.unlock();
	} catch (const std::exception &) {
		failed = true;
	}
	if (failed) {
		co_await sleep_for_ms(10); // expect-note: "suspen"
		into.lock.unlock();
	}
}

task<void>
bad_unlock_skipped(importer &into, const std::string &line)
{
	std::unique_lock hold(into.lock); // expect: lock-across-await
	try {
		into.rows.push_back(parse(line));
		hold.unlock();
	} catch (const std::exception &) {
		++into.failures;
	}
	co_await next_event(); // expect-note: "suspen"
}

// The guard is outside of the try block: leaving the block does not end it.
task<void>
bad_guard_outside(importer &into, const std::string &line)
{
	std::lock_guard hold(into.lock); // expect: lock-across-await
	std::exception_ptr error;
	try {
		into.rows.push_back(parse(line));
	} catch (...) {
		error = std::current_exception();
	}
	if (error)
		co_await sleep_for_ms(10);
}
