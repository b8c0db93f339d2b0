// Stands in for libcoro 0.16: ring_buffer.
#pragma once

#include <cstddef>

namespace coro
{
template <class element, std::size_t num_elements> class ring_buffer
{
};
} // namespace coro
