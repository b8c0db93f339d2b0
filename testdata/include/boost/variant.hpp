// Stands in for Boost: variant.
#pragma once

namespace boost
{
template <class... T> class variant
{
};
} // namespace boost
