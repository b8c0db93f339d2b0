// Windows threads that get the address of a local and outlive it.
#include <process.h>
#include <stddef.h>
#include <windows.h>

struct job {
	int first, last;
	long sum;
};

static DWORD add_up(LPVOID parameter)
{
	struct job *job = parameter;

	for (int i = job->first; i < job->last; i++)
		job->sum += i;
	return 0;
}

static void add_up_crt(void *parameter)
{
	add_up(parameter);
}

BOOL bad_queued(int count)
{
	struct job job = {0, count, 0};

	return QueueUserWorkItem(add_up, &job, 0); // todo: borrow-escapes-task
}

void bad_started(int count)
{
	struct job job = {0, count, 0};

	_beginthread(add_up_crt, 0, &job); // expect: borrow-escapes-task
}

BOOL bad_closed(int count)
{
	struct job job = {0, count, 0};
	HANDLE thread = CreateThread(NULL, 0, add_up, &job, 0, NULL); // expect: borrow-escapes-task

	return CloseHandle(thread);
}

HANDLE bad_returned(int count)
{
	struct job job = {0, count, 0};

	return CreateThread(NULL, 0, add_up, &job, 0, NULL); // expect: borrow-escapes-task
}

long bad_early_return(int count, BOOL quick)
{
	struct job job = {0, count, 0};
	HANDLE thread = CreateThread(NULL, 0, add_up, &job, 0, NULL); // expect: borrow-escapes-task

	if (quick)
		return 0;
	WaitForSingleObject(thread, INFINITE);
	CloseHandle(thread);
	return job.sum;
}
