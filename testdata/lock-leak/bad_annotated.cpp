// The project's own lock functions, marked.
#include <mutex>

#include "sendsync.h"

#define ACQUIRE(...) __attribute__((acquire_capability(__VA_ARGS__)))
#define RELEASE(...) __attribute__((release_capability(__VA_ARGS__)))

class store {
public:
	ACQUIRES_LOCK void begin();
	RELEASES_LOCK void commit();
	int rows() const;
};

int bad_import(store &s, int wanted)
{
	s.begin(); // expect: lock-leak@2 "'s'"
	if (s.rows() < wanted)
		return -1; // expect-note: "leaves it locked"
	s.commit();
	return 0;
}

ACQUIRES_LOCK void registry_lock();
RELEASES_LOCK void registry_unlock();

bool bad_registry(int key)
{
	registry_lock(); // expect: lock-leak
	if (key < 0)
		return false;
	registry_unlock();
	return true;
}

class __attribute__((capability("mutex"))) Mutex {
public:
	void Lock() ACQUIRE();
	void Unlock() RELEASE();
};

class shelf {
public:
	int bad_take()
	{
		mutex_.Lock(); // expect: lock-leak
		if (books_ == 0)
			return -1;
		int left = --books_;
		mutex_.Unlock();
		return left;
	}
	// Says that it returns with the lock.
	bool good_acquires() ACQUIRE(mutex_)
	{
		mutex_.Lock();
		if (books_ == 0)
			return false;
		mutex_.Unlock();
		return true;
	}
	int good_take()
	{
		mutex_.Lock();
		int left = books_ ? --books_ : -1;
		mutex_.Unlock();
		return left;
	}

private:
	Mutex mutex_;
	int books_ = 0;
};
