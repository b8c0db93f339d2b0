// Stand-in for Abseil.
#pragma once
#include <utility>

namespace absl {
inline namespace lts {
template <typename Signature> class AnyInvocable;
template <typename R, typename... Args> class AnyInvocable<R(Args...)> {
public:
	AnyInvocable() noexcept;
	template <typename F> AnyInvocable(F &&f) {}
	AnyInvocable(AnyInvocable &&other) noexcept;
	~AnyInvocable();
	R operator()(Args... args);

private:
	void *state_;
};
}
}
