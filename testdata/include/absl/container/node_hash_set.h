// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
template <typename T> class node_hash_set {
	void *storage_;
};
}
}
