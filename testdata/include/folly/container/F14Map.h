// Stands in for folly (2025): F14 maps.
#pragma once

namespace folly
{
template <class K, class V> class F14FastMap
{
};
template <class K, class V> class F14NodeMap
{
};
template <class K, class V> class F14ValueMap
{
};
template <class K, class V> class F14VectorMap
{
};
} // namespace folly
