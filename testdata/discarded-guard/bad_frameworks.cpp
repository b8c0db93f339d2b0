// Guards of frameworks: Poco, ACE, Gecko, Chromium, WebKit, SerenityOS, Unreal, ATL.
#include <CoreMinimal.h>
#include <LibThreading/Mutex.h>
#include <Poco/Mutex.h>
#include <Poco/RWLock.h>
#include <Poco/ScopedLock.h>
#include <ace/Guard_T.h>
#include <ace/RW_Thread_Mutex.h>
#include <ace/Thread_Mutex.h>
#include <atlbase.h>
#include <base/synchronization/lock.h>
#include <mozilla/Mutex.h>
#include <wtf/Lock.h>

struct plugin {
	Poco::FastMutex poco;
	Poco::RWLock poco_rw;
	ACE_Thread_Mutex ace;
	ACE_RW_Thread_Mutex ace_rw;
	mozilla::Mutex gecko;
	base::Lock chromium;
	WTF::Lock webkit;
	Threading::Mutex serenity;
	FCriticalSection unreal;
	FRWLock unreal_rw;
	ATL::CComAutoCriticalSection atl;
	int calls = 0;
};

void bad_poco(plugin &p)
{
	Poco::ScopedLock<Poco::FastMutex>{p.poco}; // expect: discarded-guard "Poco::ScopedLock"
	++p.calls;
	Poco::ScopedReadRWLock{p.poco_rw}; // expect: discarded-guard
	++p.calls;
}

void bad_ace(plugin &p)
{
	ACE_Guard<ACE_Thread_Mutex>{p.ace}; // expect: discarded-guard
	++p.calls;
	ACE_Write_Guard<ACE_RW_Thread_Mutex>(p.ace_rw); // expect: discarded-guard
	++p.calls;
}

void bad_browsers(plugin &p)
{
	mozilla::MutexAutoLock{p.gecko}; // expect: discarded-guard
	++p.calls;
	base::AutoLock{p.chromium}; // expect: discarded-guard
	++p.calls;
	WTF::Locker<WTF::Lock>{p.webkit}; // expect: discarded-guard
	++p.calls;
	Threading::MutexLocker{p.serenity}; // expect: discarded-guard
	++p.calls;
}

void bad_engine(plugin &p)
{
	FScopeLock{&p.unreal}; // expect: discarded-guard
	++p.calls;
	FWriteScopeLock{p.unreal_rw}; // expect: discarded-guard
	++p.calls;
}

void bad_windows(plugin &p)
{
	ATL::CComCritSecLock<ATL::CComAutoCriticalSection>{p.atl}; // expect: discarded-guard
	++p.calls;
}

int good_named(plugin &p)
{
	Poco::ScopedLock<Poco::FastMutex> poco{p.poco};
	ACE_Read_Guard<ACE_RW_Thread_Mutex> ace{p.ace_rw};
	mozilla::MutexAutoLock gecko{p.gecko};
	base::AutoLock chromium{p.chromium};
	WTF::Locker webkit{p.webkit};
	FReadScopeLock unreal{p.unreal_rw};
	return ++p.calls;
}

void good_by_hand(plugin &p)
{
	p.poco.lock();
	++p.calls;
	p.poco.unlock();
	p.webkit.lock();
	++p.calls;
	p.webkit.unlock();
}
