// The GIL, an isolate's lock, the lock of a display: all of them a thread's.
#include "task.hpp"

#include <SDL2/SDL.h>
#include <X11/Xlib.h>
#include <os/lock.h>
#include <pybind11/pybind11.h>
#include <sqlite3.h>
#include <v8.h>

namespace py = pybind11;
using demo::next_event;
using demo::task;

task<> bad_gil_by_hand()
{
	PyGILState_STATE state = PyGILState_Ensure(); // expect: lock-across-await
	co_await next_event();
	PyGILState_Release(state);
}

task<> bad_gil_guard()
{
	py::gil_scoped_acquire gil; // expect: lock-across-await
	co_await next_event();
}

task<> bad_isolate(v8::Isolate *isolate)
{
	v8::Locker locker(isolate); // expect: lock-across-await
	co_await next_event();
}

task<> bad_display(Display *display)
{
	XLockDisplay(display); // expect: lock-across-await
	co_await next_event();
	XUnlockDisplay(display);
}

task<> bad_sdl(SDL_mutex *mutex)
{
	if (SDL_LockMutex(mutex) != 0) // expect: lock-across-await
		co_return;
	co_await next_event();
	SDL_UnlockMutex(mutex);
}

task<> bad_unfair(os_unfair_lock_t lock)
{
	os_unfair_lock_lock(lock); // expect: lock-across-await
	co_await next_event();
	os_unfair_lock_unlock(lock);
}

task<> bad_database(sqlite3 *database)
{
	sqlite3_mutex *mutex = sqlite3_db_mutex(database);

	sqlite3_mutex_enter(mutex); // expect: lock-across-await
	co_await next_event();
	sqlite3_mutex_leave(mutex);
}

task<> good_gil_released_before()
{
	PyGILState_STATE state = PyGILState_Ensure();
	PyErr_Clear();
	PyGILState_Release(state);
	co_await next_event();
}

task<> good_gil_in_a_block(v8::Isolate *isolate)
{
	{
		py::gil_scoped_acquire gil;
		v8::Locker locker(isolate);
	}
	co_await next_event();
}

task<> good_given_back()
{
	py::gil_scoped_release released;
	co_await next_event();
}
