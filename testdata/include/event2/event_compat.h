/* Stand-in: calls of libevent 1, which take the current base. */
#ifndef SENDSYNC_TESTDATA_EVENT2_EVENT_COMPAT_H
#define SENDSYNC_TESTDATA_EVENT2_EVENT_COMPAT_H

#include <event2/event.h>

#ifdef __cplusplus
extern "C" {
#endif

void event_set(struct event *, int, short, event_callback_fn, void *);

#ifdef __cplusplus
}
#endif

#endif
