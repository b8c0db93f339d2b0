// Stand-in for Abseil's locks.
#pragma once
#include <absl/time/time.h>

namespace absl {
inline namespace lts {
class Condition {
public:
	explicit Condition(const bool *cond);
};
class Mutex {
public:
	Mutex();
	~Mutex();
	void Lock();
	void Unlock();
	bool TryLock();
	void ReaderLock();
	void ReaderUnlock();
	bool ReaderTryLock();
	void WriterLock();
	void WriterUnlock();
	bool WriterTryLock();
	void Await(const Condition &cond);
	bool AwaitWithTimeout(const Condition &cond, Duration timeout);
	bool AwaitWithDeadline(const Condition &cond, Time deadline);
	void LockWhen(const Condition &cond);
	bool LockWhenWithTimeout(const Condition &cond, Duration timeout);
	bool LockWhenWithDeadline(const Condition &cond, Time deadline);
	void ReaderLockWhen(const Condition &cond);
	bool ReaderLockWhenWithTimeout(const Condition &cond, Duration timeout);
	bool ReaderLockWhenWithDeadline(const Condition &cond, Time deadline);
	void WriterLockWhen(const Condition &cond);
	bool WriterLockWhenWithTimeout(const Condition &cond, Duration timeout);
	bool WriterLockWhenWithDeadline(const Condition &cond, Time deadline);

private:
	long mu_;
};
class MutexLock {
public:
	explicit MutexLock(Mutex *mu);
	MutexLock(const MutexLock &) = delete;
	~MutexLock();

private:
	Mutex *const mu_;
};
class ReaderMutexLock {
public:
	explicit ReaderMutexLock(Mutex *mu);
	ReaderMutexLock(const ReaderMutexLock &) = delete;
	~ReaderMutexLock();

private:
	Mutex *const mu_;
};
class WriterMutexLock {
public:
	explicit WriterMutexLock(Mutex *mu);
	WriterMutexLock(const WriterMutexLock &) = delete;
	~WriterMutexLock();

private:
	Mutex *const mu_;
};
class MutexLockMaybe {
public:
	explicit MutexLockMaybe(Mutex *mu);
	~MutexLockMaybe();

private:
	Mutex *const mu_;
};
class ReleasableMutexLock {
public:
	explicit ReleasableMutexLock(Mutex *mu);
	~ReleasableMutexLock();
	void Release();

private:
	Mutex *mu_;
};
class CondVar {
public:
	void Wait(Mutex *mu);
	bool WaitWithTimeout(Mutex *mu, Duration timeout);
	bool WaitWithDeadline(Mutex *mu, Time deadline);
	void Signal();
	void SignalAll();

private:
	long cv_;
};
}
}
