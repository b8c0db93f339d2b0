// Stand-in for WTF.
#pragma once
#include <atomic>

namespace WTF {
class ThreadSafeRefCountedBase {
public:
	void ref() const;

private:
	mutable std::atomic<unsigned> m_refCount{1};
};
enum class DestructionThread { Any, Main };
template <class T, DestructionThread destructionThread = DestructionThread::Any> class ThreadSafeRefCounted : public ThreadSafeRefCountedBase {
public:
	void deref() const;
};
}
