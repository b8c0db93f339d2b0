// Stands in for folly (2025): fibers::Baton.
#pragma once

namespace folly
{
namespace fibers
{
class Baton
{
      public:
	void post();
	void wait();
	bool try_wait();
	template <class D> bool timed_wait(const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
	template <class D> bool try_wait_for(const D &)
	{
		return static_cast<bool (*)()>(nullptr)();
	}
};
} // namespace fibers
} // namespace folly
