// Stand-in for Gecko.
#pragma once

template <class T> class nsMainThreadPtrHandle {
	void *mPtr;
};
