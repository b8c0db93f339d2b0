// Stand-in for Gecko.
#pragma once

template <class T> class nsCOMPtr {
	T *mRawPtr;
};
