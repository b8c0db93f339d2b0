// Stand-in for Gecko.
#pragma once
#include <mozilla/Mutex.h>

namespace mozilla {
class StaticMutex {
public:
	void Lock();
	void Unlock();

private:
	void *mMutex;
};
typedef detail::BaseAutoLock<StaticMutex &> StaticMutexAutoLock;
}
