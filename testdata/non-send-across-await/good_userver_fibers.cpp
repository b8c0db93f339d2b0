// expect-none
// Fibers are no coroutines of the language: this rule does not judge them.
#include <memory>
#include <string>
#include <userver/engine/sleep.hpp>
#include <chrono>

#include "sendsync.h"

struct SENDSYNC_NOT_SEND cursor {
	cursor();
	~cursor();
	bool next();
};

int good_handler()
{
	cursor rows;
	int count = 0;
	while (rows.next()) {
		userver::engine::SleepFor(std::chrono::milliseconds(1));
		count++;
	}
	return count;
}
