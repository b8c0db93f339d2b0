// Stand-in for Gecko.
#pragma once

namespace mozilla {
class OffTheBooksMutex {
public:
	void Lock();
	bool TryLock();
	void Unlock();

private:
	void *mMutex;
};
class Mutex : public OffTheBooksMutex {};
namespace detail {
template <typename T> class BaseAutoLock {
public:
	explicit BaseAutoLock(T aLock);
	~BaseAutoLock();

private:
	T mLock;
};
}
typedef detail::BaseAutoLock<Mutex &> MutexAutoLock;
}
