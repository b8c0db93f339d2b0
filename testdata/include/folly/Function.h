// Stands in for folly (2025): Function.
#pragma once

namespace folly
{
template <class Signature> class Function
{
      public:
	Function() noexcept;
	template <class F> Function(F)
	{
	}
	Function(Function &&) noexcept;
	~Function();
	void operator()();
};
using Func = Function<void()>;
} // namespace folly
