// Stand-in for LLVM's support library.
#pragma once

namespace llvm {
template <typename ValueTy> class StringMap {
	void *TheTable;
};
}
