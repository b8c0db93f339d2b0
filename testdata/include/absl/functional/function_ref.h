// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
template <typename Signature> class FunctionRef;
template <typename R, typename... Args> class FunctionRef<R(Args...)> {
public:
	template <typename F> FunctionRef(const F &f) {}
	R operator()(Args... args) const;

private:
	void *ptr_;
};
}
}
