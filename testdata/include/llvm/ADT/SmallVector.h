// Stand-in for LLVM's support library.
#pragma once

namespace llvm {
template <typename T, unsigned N> class SmallVector {
	T *BeginX;
};
}
