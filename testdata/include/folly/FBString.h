// Stands in for folly (2025): fbstring.
#pragma once

namespace folly
{
template <class E> class basic_fbstring
{
};
using fbstring = basic_fbstring<char>;
} // namespace folly
