// Stand-in for Chromium's base.
#pragma once

namespace base {
template <typename T> class raw_ptr {
	T *wrapped_ptr_;
};
}
