// Stands in for libcoro 0.16: event.
#pragma once

namespace coro
{
class event
{
};
} // namespace coro
