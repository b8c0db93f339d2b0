// Stand-in for Gecko.
#pragma once
#include <atomic>

namespace mozilla {
namespace detail {
enum RefCountAtomicity { AtomicRefCount, NonAtomicRefCount };
template <typename T, RefCountAtomicity Atomicity> class RC {
	T mValue;
};
template <typename T> class RC<T, AtomicRefCount> {
	std::atomic<T> mValue;
};
template <typename T, RefCountAtomicity Atomicity> class RefCounted {
	mutable RC<unsigned, Atomicity> mRefCnt;
};
}
template <typename T> class RefCounted : public detail::RefCounted<T, detail::NonAtomicRefCount> {};
namespace external {
template <typename T> class AtomicRefCounted : public detail::RefCounted<T, detail::AtomicRefCount> {};
}
}
