// Stands in for Boost: unordered_set.
#pragma once

namespace boost
{
namespace unordered
{
template <class K> class unordered_set
{
};
} // namespace unordered
using unordered::unordered_set;
} // namespace boost
