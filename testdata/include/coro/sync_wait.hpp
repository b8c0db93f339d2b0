// Stands in for libcoro 0.16: sync_wait.
#pragma once

#include <coro/task.hpp>

namespace coro
{
template <class A>
void
sync_wait(A &&)
{
}
} // namespace coro
