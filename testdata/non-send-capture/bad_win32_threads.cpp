// Windows' own ways to start a task: the payload crosses by its address.
#include <process.h>
#include <windows.h>

#include "sendsync.h"

struct NOT_SEND Canvas {
	int handle;
};
struct Job {
	Canvas *canvas;
};
struct Request {
	int id;
	HANDLE done;
};

DWORD paint(LPVOID parameter);
unsigned paint_ex(void *parameter);
void work(PTP_CALLBACK_INSTANCE instance, PVOID context);

void bad_thread(Job *job)
{
	HANDLE thread = CreateThread(nullptr, 0, paint, job, 0, nullptr); // expect: non-send-capture

	WaitForSingleObject(thread, INFINITE);
	CloseHandle(thread);
}

void bad_runtime(Job *job)
{
	HANDLE thread = reinterpret_cast<HANDLE>(
		_beginthreadex(nullptr, 0, paint_ex, job, 0, nullptr)); // expect: non-send-capture

	WaitForSingleObject(thread, INFINITE);
	CloseHandle(thread);
}

void bad_pool(Job *job)
{
	QueueUserWorkItem(paint, job, 0);		 // expect: non-send-capture
	TrySubmitThreadpoolCallback(work, job, nullptr); // expect: non-send-capture
}

// The callback signals: the stack may hold the request.
void good_pool()
{
	Request request = {1, nullptr};

	TrySubmitThreadpoolCallback(work, &request, nullptr);
	WaitForSingleObject(request.done, INFINITE);
}
