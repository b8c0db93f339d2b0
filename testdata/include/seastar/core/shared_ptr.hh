// Stand-in for Seastar: pointers that count with plain integers.
#pragma once
#include <utility>

namespace seastar {
struct lw_shared_ptr_counter_base {
	long _count = 0;
};
template <typename T> class lw_shared_ptr {
public:
	lw_shared_ptr() noexcept = default;
	lw_shared_ptr(const lw_shared_ptr &other) noexcept;
	lw_shared_ptr(lw_shared_ptr &&other) noexcept;
	~lw_shared_ptr();
	T &operator*() const noexcept;
	T *operator->() const noexcept;
	T *get() const noexcept;
	explicit operator bool() const noexcept;

private:
	mutable lw_shared_ptr_counter_base *_p = nullptr;
};
template <typename T> class enable_lw_shared_from_this : private lw_shared_ptr_counter_base {
public:
	lw_shared_ptr<T> shared_from_this();
};
struct shared_ptr_count_base {
	virtual ~shared_ptr_count_base() {}
	long count = 0;
};
template <typename T> class shared_ptr {
public:
	shared_ptr() noexcept = default;
	shared_ptr(const shared_ptr &other) noexcept;
	shared_ptr(shared_ptr &&other) noexcept;
	~shared_ptr();
	T &operator*() const noexcept;
	T *operator->() const noexcept;
	T *get() const noexcept;
	explicit operator bool() const noexcept;

private:
	mutable shared_ptr_count_base *_b = nullptr;
	mutable T *_p = nullptr;
};
template <typename T> class enable_shared_from_this : private shared_ptr_count_base {
public:
	shared_ptr<T> shared_from_this() noexcept;
};
template <typename T, typename... A> lw_shared_ptr<T> make_lw_shared(A &&...arguments) { return {}; }
template <typename T, typename... A> shared_ptr<T> make_shared(A &&...arguments) { return {}; }
}
