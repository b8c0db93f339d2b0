// Stands in for Boost: function.
#pragma once

namespace boost
{
template <class Signature> class function
{
      public:
	function() noexcept;
	template <class F> function(F)
	{
	}
};
} // namespace boost
