/* Stand-in; all is in event2/event.h. */
#ifndef SENDSYNC_TESTDATA_EVENT2_BUFFEREVENT_H
#define SENDSYNC_TESTDATA_EVENT2_BUFFEREVENT_H

#include <event2/event.h>

#endif
