// Stands in for folly (2025): PicoSpinLock.
#pragma once

namespace folly
{
template <class IntType, int Bit = sizeof(IntType) * 8 - 1> struct PicoSpinLock {
	void lock() const;
	void unlock() const;
};
} // namespace folly
