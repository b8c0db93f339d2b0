// Stand-in for Gecko.
#pragma once

template <class T> class RefPtr {
public:
	RefPtr(T *aRawPtr);
	RefPtr(const RefPtr &aSmartPtr);
	~RefPtr();
	T *operator->() const;

private:
	T *mRawPtr;
};
