// Stands in for Boost: circular_buffer.
#pragma once

namespace boost
{
template <class T> class circular_buffer
{
};
} // namespace boost
