// Win32: critical sections and slim reader/writer locks.
#include <windows.h>

struct table {
	CRITICAL_SECTION section;
	SRWLOCK guard;
	int rows, limit;
	int closed;
};

BOOL bad_insert(struct table *table)
{
	EnterCriticalSection(&table->section); // expect: lock-leak
	if (table->rows == table->limit)
		return -1; // expect-note: "leaves it locked"
	table->rows++;
	LeaveCriticalSection(&table->section);
	return TRUE;
}

void bad_shared(struct table *table, int *rows)
{
	AcquireSRWLockShared(&table->guard); // expect: lock-leak
	if (table->closed)
		return;
	*rows = table->rows;
	ReleaseSRWLockShared(&table->guard);
}

// A critical section counts.
void bad_counted(struct table *table)
{
	EnterCriticalSection(&table->section); // expect: lock-leak
	EnterCriticalSection(&table->section);
	if (table->rows > 10) {
		LeaveCriticalSection(&table->section);
		return;
	}
	LeaveCriticalSection(&table->section);
	LeaveCriticalSection(&table->section);
}

BOOL good_try(struct table *table)
{
	if (!TryEnterCriticalSection(&table->section))
		return FALSE;
	table->rows = 0;
	LeaveCriticalSection(&table->section);
	return TRUE;
}

void good_counted(struct table *table, int deep)
{
	EnterCriticalSection(&table->section);
	if (deep) {
		EnterCriticalSection(&table->section);
		table->rows++;
		LeaveCriticalSection(&table->section);
	}
	LeaveCriticalSection(&table->section);
}
