// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
template <typename T> class FixedArray {
	void *storage_;
};
}
}
