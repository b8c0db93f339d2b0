// Fibers of Photon and brpc: a lock of the thread is held while another fiber runs on it.
#include <mutex>
#include <thread>

#include <bthread/countdown_event.h>
#include <bthread/mutex.h>
#include <bthread/rwlock.h>
#include <photon/thread/std-compat.h>

std::mutex table_mutex;

void bad_photon_sleep()
{
	std::lock_guard held(table_mutex); // expect: lock-across-await
	photon::thread_usleep(100);
}

void bad_photon_spinlock(photon::spinlock &spin, photon::semaphore &ready)
{
	SCOPED_LOCK(spin); // expect: lock-across-await
	ready.wait(1);
}

void good_photon_mutex(photon::mutex &mutex)
{
	SCOPED_LOCK(mutex);
	photon::thread_yield();
}

void good_photon_condition(photon::mutex &mutex, photon::condition_variable &ready)
{
	photon::scoped_lock lock(mutex);

	ready.wait(lock);
}

void bad_bthread(bthread::CountdownEvent &done)
{
	std::unique_lock<bthread::FastPthreadMutex> held; // empty: nothing is locked
	std::lock_guard<std::mutex> locked(table_mutex); // expect: lock-across-await

	done.wait();
}

void good_bthread(bthread::Mutex &mutex, bthread::RWLock &table)
{
	std::lock_guard<bthread::Mutex> held(mutex);
	bthread::RWLockRdGuard reader(table);

	bthread_usleep(100);
}
