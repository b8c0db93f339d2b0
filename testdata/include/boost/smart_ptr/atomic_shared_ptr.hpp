// Stands in for Boost: atomic_shared_ptr.
#pragma once

#include <boost/smart_ptr.hpp>

namespace boost
{
template <class T> class atomic_shared_ptr
{
      public:
	shared_ptr<T> load() const noexcept;
	void store(shared_ptr<T>) noexcept;
};
} // namespace boost
