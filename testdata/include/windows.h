/* Stand-in for the Windows SDK, by the tags of its structs. */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef int BOOL;
typedef unsigned long DWORD;
typedef void *HANDLE, *PVOID, *LPVOID;
typedef const void *LPCVOID;
typedef long HRESULT;
typedef unsigned long long SIZE_T;
typedef const char *LPCSTR;
typedef const unsigned short *LPCWSTR;
#define INFINITE 0xFFFFFFFF
#define WINAPI
#define CALLBACK
#define TRUE 1
#define FALSE 0

typedef struct _RTL_CRITICAL_SECTION {
	long LockCount;
} CRITICAL_SECTION, *LPCRITICAL_SECTION;
typedef struct _RTL_SRWLOCK {
	PVOID Ptr;
} SRWLOCK, *PSRWLOCK;
typedef struct _RTL_CONDITION_VARIABLE {
	PVOID Ptr;
} CONDITION_VARIABLE, *PCONDITION_VARIABLE;
typedef union _RTL_RUN_ONCE {
	PVOID Ptr;
} INIT_ONCE;
typedef struct _RTL_BARRIER {
	DWORD Reserved1;
} SYNCHRONIZATION_BARRIER;
typedef struct _TP_WORK *PTP_WORK;
typedef struct _TP_TIMER *PTP_TIMER;
typedef struct _TP_WAIT *PTP_WAIT;
typedef struct _TP_CALLBACK_INSTANCE *PTP_CALLBACK_INSTANCE;
typedef DWORD (*LPTHREAD_START_ROUTINE)(LPVOID);
typedef void (*WAITORTIMERCALLBACK)(PVOID, unsigned char);
typedef void (*LPFIBER_START_ROUTINE)(LPVOID);

HANDLE CreateThread(void *attributes, SIZE_T stack, LPTHREAD_START_ROUTINE start, LPVOID parameter, DWORD flags, DWORD *id);
HANDLE CreateRemoteThread(HANDLE process, void *attributes, SIZE_T stack, LPTHREAD_START_ROUTINE start, LPVOID parameter, DWORD flags, DWORD *id);
BOOL QueueUserWorkItem(LPTHREAD_START_ROUTINE function, PVOID context, unsigned long flags);
BOOL TrySubmitThreadpoolCallback(void (*callback)(PTP_CALLBACK_INSTANCE, PVOID), PVOID context, void *environment);
PTP_WORK CreateThreadpoolWork(void (*callback)(PTP_CALLBACK_INSTANCE, PVOID, PTP_WORK), PVOID context, void *environment);
PTP_TIMER CreateThreadpoolTimer(void (*callback)(PTP_CALLBACK_INSTANCE, PVOID, PTP_TIMER), PVOID context, void *environment);
PTP_WAIT CreateThreadpoolWait(void (*callback)(PTP_CALLBACK_INSTANCE, PVOID, PTP_WAIT, DWORD), PVOID context, void *environment);
void SubmitThreadpoolWork(PTP_WORK work);
void WaitForThreadpoolWorkCallbacks(PTP_WORK work, BOOL cancel);
void CloseThreadpoolWork(PTP_WORK work);
void SetThreadpoolTimer(PTP_TIMER timer, void *due, DWORD period, DWORD window);
void CloseThreadpoolTimer(PTP_TIMER timer);
void SetThreadpoolWait(PTP_WAIT wait, HANDLE object, void *timeout);
void CloseThreadpoolWait(PTP_WAIT wait);
BOOL RegisterWaitForSingleObject(HANDLE *wait, HANDLE object, WAITORTIMERCALLBACK callback, PVOID context, unsigned long milliseconds, unsigned long flags);
BOOL CreateTimerQueueTimer(HANDLE *timer, HANDLE queue, WAITORTIMERCALLBACK callback, PVOID parameter, DWORD due, DWORD period, unsigned long flags);
DWORD WaitForSingleObject(HANDLE handle, DWORD milliseconds);
DWORD WaitForSingleObjectEx(HANDLE handle, DWORD milliseconds, BOOL alertable);
DWORD WaitForMultipleObjects(DWORD count, const HANDLE *handles, BOOL all, DWORD milliseconds);
DWORD WaitForMultipleObjectsEx(DWORD count, const HANDLE *handles, BOOL all, DWORD milliseconds, BOOL alertable);
DWORD MsgWaitForMultipleObjects(DWORD count, const HANDLE *handles, BOOL all, DWORD milliseconds, DWORD mask);
BOOL CloseHandle(HANDLE object);
DWORD ResumeThread(HANDLE thread);
DWORD SuspendThread(HANDLE thread);
BOOL SetThreadPriority(HANDLE thread, int priority);
DWORD GetThreadId(HANDLE thread);
BOOL GetExitCodeThread(HANDLE thread, DWORD *code);
HRESULT SetThreadDescription(HANDLE thread, LPCWSTR description);
HANDLE GetCurrentThread(void);
DWORD GetCurrentThreadId(void);
void EnterCriticalSection(CRITICAL_SECTION *section);
BOOL TryEnterCriticalSection(CRITICAL_SECTION *section);
void LeaveCriticalSection(CRITICAL_SECTION *section);
void InitializeCriticalSection(CRITICAL_SECTION *section);
BOOL InitializeCriticalSectionAndSpinCount(CRITICAL_SECTION *section, DWORD count);
BOOL InitializeCriticalSectionEx(CRITICAL_SECTION *section, DWORD count, DWORD flags);
void DeleteCriticalSection(CRITICAL_SECTION *section);
void InitializeSRWLock(SRWLOCK *lock);
void AcquireSRWLockExclusive(SRWLOCK *lock);
void AcquireSRWLockShared(SRWLOCK *lock);
unsigned char TryAcquireSRWLockExclusive(SRWLOCK *lock);
unsigned char TryAcquireSRWLockShared(SRWLOCK *lock);
void ReleaseSRWLockExclusive(SRWLOCK *lock);
void ReleaseSRWLockShared(SRWLOCK *lock);
void InitializeConditionVariable(CONDITION_VARIABLE *variable);
void WakeConditionVariable(CONDITION_VARIABLE *variable);
void WakeAllConditionVariable(CONDITION_VARIABLE *variable);
BOOL SleepConditionVariableCS(CONDITION_VARIABLE *variable, CRITICAL_SECTION *section, DWORD milliseconds);
BOOL SleepConditionVariableSRW(CONDITION_VARIABLE *variable, SRWLOCK *lock, DWORD milliseconds, unsigned long flags);
BOOL EnterSynchronizationBarrier(SYNCHRONIZATION_BARRIER *barrier, DWORD flags);
BOOL WaitOnAddress(volatile void *address, PVOID compare, SIZE_T size, DWORD milliseconds);
void WakeByAddressSingle(PVOID address);
void WakeByAddressAll(PVOID address);
void Sleep(DWORD milliseconds);
DWORD SleepEx(DWORD milliseconds, BOOL alertable);
BOOL ConnectNamedPipe(HANDLE pipe, void *overlapped);
BOOL WaitNamedPipeA(LPCSTR name, DWORD timeout);
BOOL WaitNamedPipeW(LPCWSTR name, DWORD timeout);
BOOL FlushFileBuffers(HANDLE file);
BOOL LockFile(HANDLE file, DWORD low, DWORD high, DWORD count_low, DWORD count_high);
void SwitchToFiber(LPVOID fiber);
LPVOID CreateFiber(SIZE_T stack, LPFIBER_START_ROUTINE start, LPVOID parameter);
LPVOID ConvertThreadToFiber(LPVOID parameter);
void DeleteFiber(LPVOID fiber);
__attribute__((noreturn)) void ExitThread(DWORD code);
__attribute__((noreturn)) void ExitProcess(unsigned code);
__attribute__((noreturn)) void FatalExit(int code);
void RaiseFailFastException(void *record, void *context, DWORD flags);
#ifdef __cplusplus
}
#endif
