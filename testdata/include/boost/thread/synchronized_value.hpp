// Stands in for Boost: synchronized_value and its locking pointers.
#pragma once

#include <boost/thread.hpp>

namespace boost
{
#define LOCK_PTR(name)                                                                             \
	template <class T, class Lockable = mutex> class name                                      \
	{                                                                                          \
	      public:                                                                              \
		name(T &, Lockable &);                                                             \
		name(name &&) noexcept;                                                            \
		~name();                                                                           \
		const T *operator->() const;                                                       \
		T *operator->();                                                                   \
		const T &operator*() const;                                                        \
		T &operator*();                                                                    \
	};
LOCK_PTR(const_strict_lock_ptr)
LOCK_PTR(strict_lock_ptr)
LOCK_PTR(const_unique_lock_ptr)
LOCK_PTR(unique_lock_ptr)
#undef LOCK_PTR
template <class T, class Lockable = mutex> class synchronized_value
{
      public:
	synchronized_value();
	explicit synchronized_value(const T &);
	T value() const;
	strict_lock_ptr<T, Lockable> synchronize();
	const_strict_lock_ptr<T, Lockable> synchronize() const;
	strict_lock_ptr<T, Lockable> operator->();
	const_strict_lock_ptr<T, Lockable> operator->() const;

      private:
	T value_;
	mutable Lockable mutex_;
};
} // namespace boost
