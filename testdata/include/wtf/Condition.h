// Stand-in for WTF.
#pragma once
#include <wtf/Lock.h>

namespace WTF {
class Condition {
public:
	void wait(Lock &lock);

private:
	unsigned char m_hasWaiters;
};
}
