// Guards of TBB, Poco, ACE, Chromium, WebKit and others over a suspension.
#include <string>

#include <Poco/Mutex.h>
#include <Poco/RWLock.h>
#include <ace/Guard_T.h>
#include <ace/Thread_Mutex.h>
#include <base/synchronization/lock.h>
#include <llvm/Support/Mutex.h>
#include <mozilla/StaticMutex.h>
#include <oneapi/tbb.h>
#include <wtf/Lock.h>

#include "task.hpp"

using sessions = tbb::concurrent_hash_map<int, std::string>;

demo::task<void> bad_tbb(tbb::spin_mutex &mutex, sessions &open)
{
	tbb::spin_mutex::scoped_lock lock(mutex); // expect: lock-across-await
	sessions::accessor session;		  // todo: lock-across-await

	if (open.find(session, 1))
		co_await demo::next_event();
}

demo::task<void> bad_poco(Poco::FastMutex &mutex, Poco::RWLock &table)
{
	Poco::FastMutex::ScopedLock lock(mutex); // expect: lock-across-await
	Poco::ScopedReadRWLock reader(table);	 // expect: lock-across-await

	co_await demo::next_event();
}

demo::task<void> bad_ace(ACE_Thread_Mutex &mutex)
{
	ACE_Guard<ACE_Thread_Mutex> guard(mutex); // expect: lock-across-await

	co_await demo::next_event();
}

demo::task<void> bad_browsers(base::Lock &base_lock, WTF::Lock &wtf_lock, mozilla::StaticMutex &gecko)
{
	base::AutoLock chromium(base_lock);	    // expect: lock-across-await
	WTF::Locker<WTF::Lock> webkit(wtf_lock);    // expect: lock-across-await
	mozilla::StaticMutexAutoLock mozilla(gecko); // expect: lock-across-await

	co_await demo::next_event();
}

demo::task<void> bad_llvm(llvm::sys::Mutex &mutex)
{
	llvm::sys::ScopedLock lock(mutex); // expect: lock-across-await

	co_await demo::next_event();
}

demo::task<void> good_released(sessions &open, WTF::Lock &wtf_lock, tbb::spin_mutex &mutex)
{
	{
		sessions::accessor session;

		open.find(session, 1);
		session.release();
	}
	WTF::Locker<WTF::Lock> webkit(wtf_lock);
	webkit.unlockEarly();
	tbb::spin_mutex::scoped_lock lock(mutex);
	lock.release();
	co_await demo::next_event();
}

demo::task<void> good_empty(tbb::spin_mutex &mutex)
{
	tbb::spin_mutex::scoped_lock lock;

	co_await demo::next_event();
	lock.acquire(mutex);
}
