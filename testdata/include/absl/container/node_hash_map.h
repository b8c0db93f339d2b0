// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
template <typename K, typename V> class node_hash_map {
	void *storage_;
};
}
}
