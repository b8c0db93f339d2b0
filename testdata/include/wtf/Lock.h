// Stand-in for WTF.
#pragma once

namespace WTF {
class Lock {
public:
	void lock();
	bool tryLock();
	void unlock();
	void unlockFairly();

private:
	unsigned char m_byte;
};
template <typename T> class Locker {
public:
	explicit Locker(T &lock);
	Locker(const Locker &) = delete;
	~Locker();
	void unlockEarly();

private:
	T &m_lock;
};
}
