// Stands in for Boost: flat_map.
#pragma once

namespace boost
{
namespace container
{
template <class Key, class T> class flat_map
{
};
} // namespace container
} // namespace boost
