// Stands in for Boost: Boost.Move's unique_ptr.
#pragma once

namespace boost
{
namespace movelib
{
template <class T> class unique_ptr
{
      public:
	unique_ptr() noexcept;
	~unique_ptr();
};
template <class T, class... A>
unique_ptr<T>
make_unique(A &&...)
{
	return static_cast<unique_ptr<T> (*)()>(nullptr)();
}
} // namespace movelib
} // namespace boost
