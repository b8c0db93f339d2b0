// Stands in for folly (2025): F14 sets.
#pragma once

namespace folly
{
template <class K> class F14FastSet
{
};
template <class K> class F14NodeSet
{
};
template <class K> class F14ValueSet
{
};
template <class K> class F14VectorSet
{
};
} // namespace folly
