// Stand-in for KJ.
#pragma once

namespace kj {
template <typename T> class ArrayPtr {
	T *ptr;
	unsigned long size_;
};
template <typename T> class Array {
	T *ptr;
	unsigned long size_;
};
class StringPtr {
	ArrayPtr<const char> content;
};
class String {
	Array<char> content;
};
}
