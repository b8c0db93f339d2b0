// Windows threads whose data outlives them: waited for, on the heap, static, or run to the end by protocol.
// expect-none
#include <process.h>
#include <stdlib.h>
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

static unsigned add_up_crt(void *parameter)
{
	return (unsigned)add_up(parameter);
}

static DWORD add_and_free(LPVOID parameter)
{
	add_up(parameter);
	free(parameter);
	return 0;
}

long good_waited(int count)
{
	struct job job = {0, count, 0};
	HANDLE thread = CreateThread(NULL, 0, add_up, &job, 0, NULL);

	if (!thread)
		return -1;
	WaitForSingleObject(thread, INFINITE);
	CloseHandle(thread);
	return job.sum;
}

long good_crt(int count)
{
	struct job job = {0, count, 0};
	HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, add_up_crt, &job, 0, NULL);

	if (thread) {
		WaitForSingleObject(thread, INFINITE);
		CloseHandle(thread);
	}
	return job.sum;
}

long good_several(int count)
{
	struct job jobs[4];
	HANDLE threads[4];
	long sum = 0;

	for (int i = 0; i < 4; i++) {
		jobs[i] = (struct job){i * count, (i + 1) * count, 0};
		threads[i] = CreateThread(NULL, 0, add_up, &jobs[i], 0, NULL);
	}
	WaitForMultipleObjects(4, threads, TRUE, INFINITE);
	for (int i = 0; i < 4; i++) {
		CloseHandle(threads[i]);
		sum += jobs[i].sum;
	}
	return sum;
}

BOOL good_heap(int count)
{
	struct job *job = malloc(sizeof *job);
	HANDLE thread;

	if (!job)
		return FALSE;
	*job = (struct job){0, count, 0};
	thread = CreateThread(NULL, 0, add_and_free, job, 0, NULL);
	if (!thread) {
		free(job);
		return FALSE;
	}
	return CloseHandle(thread);
}

BOOL good_static(int count)
{
	static struct job job;

	job.last = count;
	return QueueUserWorkItem(add_up, &job, 0);
}

BOOL good_number(int count)
{
	return QueueUserWorkItem(add_up, (void *)(SIZE_T)count, 0);
}

static void submit(PTP_CALLBACK_INSTANCE instance, PVOID context, PTP_WORK work)
{
	(void)instance;
	(void)work;
	add_up(context);
}

long good_pool(int count)
{
	struct job job = {0, count, 0};
	PTP_WORK work = CreateThreadpoolWork(submit, &job, NULL);

	SubmitThreadpoolWork(work);
	WaitForThreadpoolWorkCallbacks(work, FALSE);
	CloseThreadpoolWork(work);
	return job.sum;
}
