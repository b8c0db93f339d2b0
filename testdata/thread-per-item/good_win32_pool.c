// Win32: a pool of a fixed size, thread pool work for items, waits inside of the round.
// expect-none
#include <process.h>
#include <stdlib.h>
#include <windows.h>

#define WORKERS 16

struct request {
	struct request *next;
	int id;
};

struct request *read_request(void);
void process_request(struct request *request);

static DWORD
work(LPVOID parameter)
{
	struct request *request;

	(void)parameter;
	while ((request = read_request()) != NULL)
		process_request(request);
	return 0;
}

static void
on_work(PTP_CALLBACK_INSTANCE instance, PVOID context)
{
	(void)instance;
	process_request(context);
}

int
good_pool(void)
{
	HANDLE threads[WORKERS];
	int started = 0;

	for (int i = 0; i < WORKERS; i++) {
		threads[started] = CreateThread(NULL, 0, work, NULL, 0, NULL);
		if (threads[started])
			started++;
	}
	WaitForMultipleObjects((DWORD)started, threads, TRUE, INFINITE);
	for (int i = 0; i < started; i++)
		CloseHandle(threads[i]);
	return started;
}

void
good_callbacks(struct request *requests)
{
	for (struct request *request = requests; request; request = request->next)
		if (!TrySubmitThreadpoolCallback(on_work, request, NULL))
			process_request(request);
}

void
good_one_by_one(void)
{
	struct request *request;

	while ((request = read_request()) != NULL) {
		HANDLE thread = CreateThread(NULL, 0, work, request, 0, NULL);

		if (!thread)
			break;
		WaitForSingleObject(thread, INFINITE);
		CloseHandle(thread);
	}
}
