// Stands in for Boost: small_vector.
#pragma once

#include <cstddef>

namespace boost
{
namespace container
{
template <class T, std::size_t N> class small_vector
{
};
} // namespace container
} // namespace boost
