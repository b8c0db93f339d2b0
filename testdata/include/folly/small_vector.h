// Stands in for folly (2025): small_vector.
#pragma once

#include <cstddef>

namespace folly
{
template <class T, std::size_t N = 1> class small_vector
{
};
} // namespace folly
