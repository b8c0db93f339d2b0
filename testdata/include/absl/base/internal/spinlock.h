// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
namespace base_internal {
class SpinLock {
public:
	void Lock();
	bool TryLock();
	void Unlock();

private:
	unsigned lockword_;
};
class SpinLockHolder {
public:
	explicit SpinLockHolder(SpinLock *l);
	~SpinLockHolder();

private:
	SpinLock *lock_;
};
}
}
}
