// Stands in for Boost: flat_set.
#pragma once

namespace boost
{
namespace container
{
template <class Key> class flat_set
{
};
} // namespace container
} // namespace boost
