// C's locks in C++: calls that lock and return nothing, or a code, are no guards.
// expect-none
#include <glib.h>
#include <pthread.h>
#include <threads.h>
#include <uv.h>
#include <windows.h>

#include <mutex>

struct locks {
	pthread_mutex_t posix;
	mtx_t c11;
	GMutex glib;
	uv_mutex_t uv;
	CRITICAL_SECTION section;
	std::mutex std;
	int entries;
};

void good_codes(locks &all)
{
	pthread_mutex_lock(&all.posix);
	++all.entries;
	pthread_mutex_unlock(&all.posix);
	(void)mtx_lock(&all.c11);
	++all.entries;
	(void)mtx_unlock(&all.c11);
}

void good_void(locks &all)
{
	g_mutex_lock(&all.glib);
	uv_mutex_lock(&all.uv);
	EnterCriticalSection(&all.section);
	++all.entries;
	LeaveCriticalSection(&all.section);
	uv_mutex_unlock(&all.uv);
	g_mutex_unlock(&all.glib);
}

class section_lock {
public:
	explicit section_lock(CRITICAL_SECTION &section) : section_(&section) { EnterCriticalSection(section_); }
	~section_lock() { LeaveCriticalSection(section_); }

private:
	CRITICAL_SECTION *section_;
};

void good_home_made(locks &all)
{
	section_lock hold{all.section};
	++all.entries;
}

// A temporary that is no guard but builds one inside.
struct once {
	once(std::mutex &mutex, int &value)
	{
		std::lock_guard<std::mutex> hold(mutex);
		++value;
	}
};

void good_constructor(locks &all)
{
	once{all.std, all.entries};
	once(all.std, all.entries);
}
