// Stands in for cppcoro: sequence_barrier.
#pragma once

#include <cstddef>

namespace cppcoro
{
template <class Sequence = std::size_t> class sequence_barrier
{
};
} // namespace cppcoro
