// Stands in for Boost: local_shared_ptr, whose count is a plain integer.
#pragma once

#include <boost/smart_ptr.hpp>

namespace boost
{
template <class T> class local_shared_ptr
{
      public:
	constexpr local_shared_ptr() noexcept;
	template <class Y> explicit local_shared_ptr(Y *p)
	{
	}
	local_shared_ptr(const local_shared_ptr &) noexcept;
	local_shared_ptr(local_shared_ptr &&) noexcept;
	~local_shared_ptr() noexcept;
	void reset() noexcept;
	T &operator*() const noexcept;
	T *operator->() const noexcept;
	T *get() const noexcept;
	operator shared_ptr<T>() const noexcept;
};
} // namespace boost
