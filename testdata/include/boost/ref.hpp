// Stands in for Boost: ref and cref.
#pragma once

namespace boost
{
template <class T> class reference_wrapper
{
      public:
	explicit reference_wrapper(T &) noexcept;
	T &get() const noexcept;

      private:
	T *t_;
};
template <class T>
reference_wrapper<T>
ref(T &) noexcept
{
	return static_cast<reference_wrapper<T> (*)()>(nullptr)();
}
template <class T>
reference_wrapper<const T>
cref(const T &) noexcept
{
	return static_cast<reference_wrapper<const T> (*)()>(nullptr)();
}
} // namespace boost
