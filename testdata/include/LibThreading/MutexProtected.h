// Stand-in for SerenityOS's LibThreading.
#pragma once
#include <LibThreading/Mutex.h>

namespace Threading {
template <typename T> class MutexProtected {
	T m_value;
	Mutex m_lock;
};
}
