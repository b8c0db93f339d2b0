// Stand-in for Gecko.
#pragma once

template <class T> class already_AddRefed {
	T *mRawPtr;
};
