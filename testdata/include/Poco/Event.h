// Stand-in for Poco.
#pragma once

namespace Poco {
class Event {
public:
	void set();
	void wait();
	bool tryWait(long milliseconds);

private:
	void *impl;
};
}
