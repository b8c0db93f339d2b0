// Stand-in for SerenityOS's LibThreading.
#pragma once

namespace Threading {
class Mutex {
public:
	void lock();
	void unlock();

private:
	void *m_mutex;
};
class [[nodiscard]] MutexLocker {
public:
	explicit MutexLocker(Mutex &mutex);
	MutexLocker(const MutexLocker &) = delete;
	~MutexLocker();

private:
	Mutex &m_mutex;
};
}
