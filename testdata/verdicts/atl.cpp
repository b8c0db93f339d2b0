// ATL and MFC: locks and their holders.
#include <afxmt.h>
#include <atlbase.h>

struct uses {
	ATL::CComAutoCriticalSection section;
	ATL::CComCritSecLock<ATL::CComAutoCriticalSection> lock;
	CCriticalSection mfc_section;
	CSingleLock single;
	ATL::CComPtr<int> pointer;
};
// verdict: ATL::CComAutoCriticalSection: send yes, sync yes
// verdict: ATL::CComCritSecLock: send no, sync no
// verdict: CCriticalSection: send yes, sync yes
// verdict: CSingleLock: send no, sync no
// verdict: ATL::CComPtr<int>: send unknown, sync unknown
