// Stands in for folly (2025): Baton.
#pragma once

namespace folly
{
template <bool MayBlock = true> class Baton
{
      public:
	void post() noexcept;
	void wait() noexcept;
	bool try_wait() noexcept;
	template <class D> bool try_wait_for(const D &) noexcept
	{
		return static_cast<bool (*)()>(nullptr)();
	}
};
} // namespace folly
