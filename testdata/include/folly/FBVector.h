// Stands in for folly (2025): fbvector.
#pragma once

namespace folly
{
template <class T> class fbvector
{
};
} // namespace folly
