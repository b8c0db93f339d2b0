/* Stand-in; all is in hiredis/hiredis.h. */
#ifndef SENDSYNC_TESTDATA_HIREDIS_ASYNC_H
#define SENDSYNC_TESTDATA_HIREDIS_ASYNC_H

#include <hiredis/hiredis.h>

#endif
