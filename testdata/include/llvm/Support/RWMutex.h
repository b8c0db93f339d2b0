// Stand-in for LLVM's support library.
#pragma once
#include <shared_mutex>

namespace llvm::sys {
template <bool mt_only> class SmartRWMutex {
	std::shared_mutex impl;
};
}
