// Stand-in for Seastar's weak pointer.
#pragma once

namespace seastar {
template <typename T> class weak_ptr {
public:
	weak_ptr() noexcept;
	weak_ptr(weak_ptr &&other) noexcept;
	T *get() const noexcept;
	T *operator->() const noexcept;

private:
	T *_ptr;
};
template <typename T> class weakly_referencable {
public:
	weak_ptr<T> weak_from_this() noexcept;

private:
	void *_ptr_list;
};
}
