// Stand-in for Poco.
#pragma once

namespace Poco {
class Condition {
public:
	template <class Mtx> void wait(Mtx &mutex) {}
	template <class Mtx> bool tryWait(Mtx &mutex, long milliseconds) { return true; }
	void signal();

private:
	void *impl;
};
}
