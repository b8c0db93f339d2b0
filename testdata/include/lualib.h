/* Stand-in; all is in lua.h. */
#ifndef SENDSYNC_TESTDATA_LUALIB_H
#define SENDSYNC_TESTDATA_LUALIB_H

#include <lua.h>

#endif
