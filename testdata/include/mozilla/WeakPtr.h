// Stand-in for Gecko.
#pragma once

namespace mozilla {
template <typename T> class WeakPtr {
	void *mRef;
};
}
