// Stand-in for KJ.
#pragma once
#include <kj/string.h>

namespace kj {
template <typename T> class Vector {
	T *builder;
};
}
