// Stands in for Boost: optional.
#pragma once

namespace boost
{
template <class T> class optional
{
      public:
	optional() noexcept;
	optional(const T &);
	void reset() noexcept;
	T &get();
	T &operator*();
	T *operator->();
	explicit operator bool() const noexcept;
};
} // namespace boost
