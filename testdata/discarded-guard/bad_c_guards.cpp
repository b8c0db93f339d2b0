// Home-made guards over C's locks.
#include <glib.h>
#include <pthread.h>
#include <threads.h>
#include <uv.h>
#include <windows.h>

class posix_lock {
public:
	explicit posix_lock(pthread_rwlock_t &lock, bool write = false) : lock_(&lock)
	{
		if (write)
			pthread_rwlock_wrlock(lock_);
		else
			pthread_rwlock_rdlock(lock_);
	}
	~posix_lock() { pthread_rwlock_unlock(lock_); }

private:
	pthread_rwlock_t *lock_;
};

class glib_lock {
public:
	explicit glib_lock(GMutex *mutex) : mutex_(mutex) { g_mutex_lock(mutex_); }
	~glib_lock() { g_mutex_unlock(mutex_); }

private:
	GMutex *mutex_;
};

class uv_lock {
public:
	explicit uv_lock(uv_mutex_t &mutex) : mutex_(mutex) { uv_mutex_lock(&mutex_); }
	~uv_lock() { uv_mutex_unlock(&mutex_); }

private:
	uv_mutex_t &mutex_;
};

class section_lock {
public:
	explicit section_lock(CRITICAL_SECTION &section) : section_(&section) { EnterCriticalSection(section_); }
	~section_lock() { LeaveCriticalSection(section_); }

private:
	CRITICAL_SECTION *section_;
};

class c11_lock {
public:
	explicit c11_lock(mtx_t *mutex) : mutex_(mutex) { mtx_lock(mutex_); }
	~c11_lock() { mtx_unlock(mutex_); }
	int count() const { return 1; }

private:
	mtx_t *mutex_;
};

struct meter {
	pthread_rwlock_t posix;
	GMutex glib;
	uv_mutex_t uv;
	CRITICAL_SECTION section;
	mtx_t c11;
	int value;
};

int bad_posix(meter &m)
{
	posix_lock{m.posix}; // expect: discarded-guard "posix_lock"
	return m.value;
}

void bad_posix_write(meter *m)
{
	posix_lock{m->posix, true}; // expect: discarded-guard
	m->value = 0;
}

void bad_glib(meter &m)
{
	glib_lock(&m.glib); // expect: discarded-guard
	++m.value;
}

void bad_uv(meter &m)
{
	uv_lock{m.uv}; // expect: discarded-guard
	++m.value;
}

void bad_section(meter &m)
{
	section_lock{m.section}; // expect: discarded-guard
	++m.value;
}

void bad_c11(meter &m)
{
	c11_lock{&m.c11}; // expect: discarded-guard
	++m.value;
}

void good_used(meter &m)
{
	m.value += c11_lock{&m.c11}.count();
	uv_lock{m.uv}, ++m.value;
	glib_lock hold(&m.glib);
	++m.value;
}
