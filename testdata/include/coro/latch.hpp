// Stands in for libcoro 0.16: latch.
#pragma once

namespace coro
{
class latch
{
};
} // namespace coro
