// Stand-in for LLVM's support library.
#pragma once
#include <atomic>

namespace llvm {
template <class Derived> class RefCountedBase {
	mutable unsigned RefCount = 0;
};
template <class Derived> class ThreadSafeRefCountedBase {
	mutable std::atomic<int> RefCount{0};
};
template <typename T> class IntrusiveRefCntPtr {
public:
	IntrusiveRefCntPtr(T *obj);
	IntrusiveRefCntPtr(const IntrusiveRefCntPtr &S);
	~IntrusiveRefCntPtr();
	T *operator->() const;

private:
	T *Obj;
};
}
