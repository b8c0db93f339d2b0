// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
template <typename T, unsigned long N> class InlinedVector {
	void *storage_;
};
}
}
