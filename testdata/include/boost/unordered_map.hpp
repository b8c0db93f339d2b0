// Stands in for Boost: unordered_map.
#pragma once

namespace boost
{
namespace unordered
{
template <class K, class T> class unordered_map
{
};
} // namespace unordered
using unordered::unordered_map;
} // namespace boost
