// Stands in for Boost: static_vector.
#pragma once

#include <cstddef>

namespace boost
{
namespace container
{
template <class T, std::size_t N> class static_vector
{
};
} // namespace container
} // namespace boost
