// Stand-in for Poco.
#pragma once
#include <Poco/Thread.h>

namespace Poco {
class ThreadPool {
public:
	void start(Runnable &target);
	void joinAll();

private:
	void *_threads;
};
}
