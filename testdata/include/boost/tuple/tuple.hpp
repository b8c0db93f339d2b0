// Stands in for Boost: tuple.
#pragma once

namespace boost
{
namespace tuples
{
template <class... T> class tuple
{
};
} // namespace tuples
using tuples::tuple;
} // namespace boost
