// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
template <typename K, typename V> class btree_map {
	void *storage_;
};
template <typename K, typename V> class btree_multimap {
	void *storage_;
};
}
}
