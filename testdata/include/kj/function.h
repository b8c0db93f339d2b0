// Stand-in for KJ.
#pragma once

namespace kj {
template <typename Signature> class Function;
template <typename Return, typename... Params> class Function<Return(Params...)> {
public:
	template <typename F> Function(F &&f) {}
	Function(Function &&other) noexcept;

private:
	void *impl;
};
}
