/* Stand-in for Darwin's old spin lock. */
#ifndef SENDSYNC_TESTDATA_LIBKERN_OSATOMIC_H
#define SENDSYNC_TESTDATA_LIBKERN_OSATOMIC_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int32_t OSSpinLock;
void OSSpinLockLock(volatile OSSpinLock *lock);
bool OSSpinLockTry(volatile OSSpinLock *lock);
void OSSpinLockUnlock(volatile OSSpinLock *lock);

#ifdef __cplusplus
}
#endif

#endif
