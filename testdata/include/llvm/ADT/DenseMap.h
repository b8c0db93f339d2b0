// Stand-in for LLVM's support library.
#pragma once

namespace llvm {
template <typename KeyT, typename ValueT> class DenseMap {
	void *Buckets;
};
}
