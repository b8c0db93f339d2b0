// Stand-in for WTF.
#pragma once

namespace WTF {
class BinarySemaphore {
public:
	void signal();
	void wait();

private:
	bool m_isSet;
};
}
