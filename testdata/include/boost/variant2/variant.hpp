// Stands in for Boost: variant2.
#pragma once

namespace boost
{
namespace variant2
{
template <class... T> class variant
{
};
} // namespace variant2
} // namespace boost
