// Stand-in for LLVM's support library.
#pragma once

namespace llvm {
class StringRef {
	const char *Data;
	unsigned long Length;
};
}
