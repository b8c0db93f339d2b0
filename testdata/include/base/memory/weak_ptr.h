// Stand-in for Chromium's base.
#pragma once

namespace base {
template <typename T> class WeakPtr {
	void *ref_;
	T *ptr_;
};
template <class T> class WeakPtrFactory {
public:
	explicit WeakPtrFactory(T *ptr);
	WeakPtr<T> GetWeakPtr();

private:
	void *weak_reference_owner_;
};
template <class T> class SupportsWeakPtr {
	void *weak_reference_owner_;
};
}
