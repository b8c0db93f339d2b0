// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
template <typename K, typename V> class flat_hash_map {
	void *storage_;
};
}
}
