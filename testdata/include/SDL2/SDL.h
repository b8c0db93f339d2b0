/*
 * Stand-in for SDL 2: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_SDL2_SDL_H
#define SENDSYNC_TESTDATA_SDL2_SDL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct SDL_atomic_t {
	int value;
};
typedef struct SDL_atomic_t SDL_atomic_t;
int SDL_AtomicSet(SDL_atomic_t *a, int v);
int SDL_AtomicGet(SDL_atomic_t *a);
int SDL_AtomicAdd(SDL_atomic_t *a, int v);
struct SDL_mutex;
typedef struct SDL_mutex SDL_mutex;
SDL_mutex *SDL_CreateMutex(void);
int SDL_LockMutex(SDL_mutex *mutex);
int SDL_TryLockMutex(SDL_mutex *mutex);
int SDL_UnlockMutex(SDL_mutex *mutex);
void SDL_DestroyMutex(SDL_mutex *mutex);
struct SDL_semaphore;
typedef struct SDL_semaphore SDL_sem;
typedef uint32_t Uint32;
SDL_sem *SDL_CreateSemaphore(Uint32 initial_value);
void SDL_DestroySemaphore(SDL_sem *sem);
int SDL_SemWait(SDL_sem *sem);
int SDL_SemTryWait(SDL_sem *sem);
int SDL_SemWaitTimeout(SDL_sem *sem, Uint32 ms);
int SDL_SemPost(SDL_sem *sem);
struct SDL_cond;
typedef struct SDL_cond SDL_cond;
SDL_cond *SDL_CreateCond(void);
void SDL_DestroyCond(SDL_cond *cond);
int SDL_CondSignal(SDL_cond *cond);
int SDL_CondBroadcast(SDL_cond *cond);
int SDL_CondWait(SDL_cond *cond, SDL_mutex *mutex);
int SDL_CondWaitTimeout(SDL_cond *cond, SDL_mutex *mutex, Uint32 ms);
struct SDL_Thread;
typedef struct SDL_Thread SDL_Thread;
typedef int (*SDL_ThreadFunction)(void *);
SDL_Thread *SDL_CreateThread(SDL_ThreadFunction fn, const char *name, void *data);
SDL_Thread *SDL_CreateThreadWithStackSize(SDL_ThreadFunction fn, const char *name,
					  const size_t stacksize, void *data);
typedef unsigned long SDL_threadID;
SDL_threadID SDL_ThreadID(void);
SDL_threadID SDL_GetThreadID(SDL_Thread *thread);
void SDL_WaitThread(SDL_Thread *thread, int *status);
void SDL_DetachThread(SDL_Thread *thread);
struct SDL_Window;
typedef struct SDL_Window SDL_Window;
union SDL_Event {
	Uint32 type;
	void *reserved[4];
};
typedef union SDL_Event SDL_Event;
int SDL_PollEvent(SDL_Event *event);
int SDL_WaitEvent(SDL_Event *event);
int SDL_WaitEventTimeout(SDL_Event *event, int timeout);
int SDL_PushEvent(SDL_Event *event);
struct SDL_Renderer;
typedef struct SDL_Renderer SDL_Renderer;
struct SDL_Texture;
typedef struct SDL_Texture SDL_Texture;
void SDL_Delay(Uint32 ms);
typedef int SDL_TimerID;
typedef Uint32 (*SDL_TimerCallback)(Uint32, void *);
SDL_TimerID SDL_AddTimer(Uint32 interval, SDL_TimerCallback callback, void *param);

#ifdef __cplusplus
}
#endif

#endif
