// Stand-in for LLVM's support library.
#pragma once

namespace llvm {
template <typename T> class ArrayRef {
	const T *Data;
	unsigned long Length;
};
}
