// Stand-in for Chromium's base.
#pragma once
#include <atomic>
#include <base/memory/scoped_refptr.h>

namespace base {
namespace subtle {
class RefCountedBase {
	mutable unsigned ref_count_ = 0;
};
class RefCountedThreadSafeBase {
	mutable std::atomic<int> ref_count_{0};
};
}
template <class T> struct DefaultRefCountedTraits {};
template <class T, typename Traits = DefaultRefCountedTraits<T>> class RefCounted : public subtle::RefCountedBase {};
template <class T, typename Traits = DefaultRefCountedTraits<T>> class RefCountedThreadSafe : public subtle::RefCountedThreadSafeBase {};
template <typename T, typename... Args> scoped_refptr<T> MakeRefCounted(Args &&...args);
}
