// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
template <typename T> class Span {
	T *ptr_;
	unsigned long len_;
};
}
}
