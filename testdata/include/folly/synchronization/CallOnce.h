// Stands in for folly (2025): CallOnce.
#pragma once

namespace folly
{
class once_flag
{
};
template <class Flag, class F>
void
call_once(Flag &, F &&)
{
}
} // namespace folly
