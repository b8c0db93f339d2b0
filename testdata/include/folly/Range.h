// Stands in for folly (2025): Range.
#pragma once

namespace folly
{
template <class Iter> class Range
{
      public:
	Range(Iter, Iter);
	Range(Iter);
};
using StringPiece = Range<const char *>;
} // namespace folly
