// Stand-in for ATL.
#pragma once
#include <windows.h>

namespace ATL {
class CComCriticalSection {
public:
	HRESULT Lock() throw();
	HRESULT Unlock() throw();

private:
	CRITICAL_SECTION m_sec;
};
class CComAutoCriticalSection : public CComCriticalSection {};
template <class TLock> class CComCritSecLock {
public:
	CComCritSecLock(TLock &cs, bool bInitialLock = true);
	CComCritSecLock(const CComCritSecLock &) = delete;
	~CComCritSecLock() throw();
	HRESULT Lock() throw();
	void Unlock() throw();

private:
	TLock &m_cs;
	bool m_bLocked;
};
template <class T> class CComPtrBase {
public:
	~CComPtrBase() throw();
	T *operator->() const throw();

	T *p;
};
template <class T> class CComPtr : public CComPtrBase<T> {};
template <class T> class CComQIPtr : public CComPtr<T> {};
}
