// Stands in for libcoro 0.16: condition_variable.
#pragma once

namespace coro
{
class condition_variable
{
};
} // namespace coro
