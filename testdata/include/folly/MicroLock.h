// Stands in for folly (2025): MicroLock.
#pragma once

namespace folly
{
template <unsigned MaxSpins = 1000, unsigned MaxYields = 0> class MicroLockBase
{
};
using MicroLock = MicroLockBase<>;
} // namespace folly
