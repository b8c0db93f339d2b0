// Stands in for Boost: make_local_shared.
#pragma once

#include <boost/smart_ptr/local_shared_ptr.hpp>

namespace boost
{
template <class T, class... A>
local_shared_ptr<T>
make_local_shared(A &&...)
{
	return static_cast<local_shared_ptr<T> (*)()>(nullptr)();
}
} // namespace boost
