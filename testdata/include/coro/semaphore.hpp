// Stands in for libcoro 0.16: semaphore.
#pragma once

#include <cstddef>

namespace coro
{
template <std::ptrdiff_t max_value> class semaphore
{
};
} // namespace coro
