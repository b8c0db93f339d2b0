// Stand-in for Poco.
#pragma once

namespace Poco {
class Semaphore {
public:
	Semaphore(int n);
	void set();
	void wait();
	bool tryWait(long milliseconds);

private:
	void *impl;
};
}
