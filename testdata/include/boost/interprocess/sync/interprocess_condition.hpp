// Stands in for Boost: interprocess_condition.
#pragma once

namespace boost
{
namespace interprocess
{
class interprocess_condition
{
      public:
	void notify_one() noexcept;
	template <class L> void wait(L &)
	{
	}
};
} // namespace interprocess
} // namespace boost
