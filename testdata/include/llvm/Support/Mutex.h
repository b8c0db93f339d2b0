// Stand-in for LLVM's support library.
#pragma once
#include <mutex>

namespace llvm::sys {
template <bool mt_only> class SmartMutex {
public:
	bool lock();
	bool unlock();
	bool try_lock();

private:
	std::recursive_mutex impl;
};
using Mutex = SmartMutex<false>;
template <bool mt_only> using SmartScopedLock = std::lock_guard<SmartMutex<mt_only>>;
using ScopedLock = SmartScopedLock<false>;
}
