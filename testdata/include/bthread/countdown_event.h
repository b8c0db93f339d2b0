// Stand-in for bthread's latch.
#pragma once
#include <ctime>

namespace bthread {
class CountdownEvent {
public:
	CountdownEvent(int initial_count = 1);
	void signal(int sig = 1, bool flush = false);
	int wait();
	int timed_wait(const timespec &duetime);

private:
	int *_butex;
};
}
