// Stands in for libcoro 0.16: queue.
#pragma once

namespace coro
{
template <class element_type> class queue
{
};
} // namespace coro
