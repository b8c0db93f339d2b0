/* Stand-in; all is in lua.h. */
#ifndef SENDSYNC_TESTDATA_LAUXLIB_H
#define SENDSYNC_TESTDATA_LAUXLIB_H

#include <lua.h>

#endif
