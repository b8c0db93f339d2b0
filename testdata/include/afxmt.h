// Stand-in for MFC.
#pragma once
#include <windows.h>

class CSyncObject {
public:
	virtual ~CSyncObject();

	HANDLE m_hObject;
};
class CSemaphore : public CSyncObject {};
class CMutex : public CSyncObject {};
class CEvent : public CSyncObject {};
class CCriticalSection : public CSyncObject {
public:
	CRITICAL_SECTION m_sect;
};
class CSingleLock {
public:
	explicit CSingleLock(CSyncObject *pObject, BOOL bInitialLock = FALSE);
	~CSingleLock();
	BOOL Lock(DWORD dwTimeOut = INFINITE);
	BOOL Unlock();
	BOOL IsLocked();

protected:
	CSyncObject *m_pObject;
	BOOL m_bAcquired;
};
class CMultiLock {
public:
	CMultiLock(CSyncObject *ppObjects[], DWORD dwCount, BOOL bInitialLock = FALSE);
	~CMultiLock();

protected:
	CSyncObject *const *m_ppObjectArray;
};
