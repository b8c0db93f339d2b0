// Stands in for Boost: vector.
#pragma once

#include <cstddef>

namespace boost
{
namespace container
{
template <class T> class vector
{
};
} // namespace container
} // namespace boost
