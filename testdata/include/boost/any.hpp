// Stands in for Boost: any.
#pragma once

namespace boost
{
class any
{
      public:
	any() noexcept;
	template <class T> any(T &&)
	{
	}
};
} // namespace boost
