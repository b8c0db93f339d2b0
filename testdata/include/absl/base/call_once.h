// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
class once_flag {
	unsigned control_;
};
template <typename Callable, typename... Args> void call_once(once_flag &flag, Callable &&fn, Args &&...args) {}
}
}
