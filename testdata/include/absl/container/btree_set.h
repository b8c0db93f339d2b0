// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
template <typename T> class btree_set {
	void *storage_;
};
template <typename T> class btree_multiset {
	void *storage_;
};
}
}
