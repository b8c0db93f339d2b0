// A detached thread runs to the end of the function, and longer.
#include <memory>
#include <thread>

struct Statistics {
	long requests = 0;
	long errors = 0;
};

void bad_detached(Statistics &statistics)
{
	std::thread([&statistics] { statistics.requests++; }).detach(); // expect: unsynchronized-share
	statistics.requests++;
}

void bad_shared(const std::shared_ptr<Statistics> &statistics)
{
	std::thread worker([statistics] { statistics->errors = 0; }); // expect: unsynchronized-share "errors"

	worker.detach();
	if (statistics->errors > 0)
		statistics->requests = 0;
}
