/* Stand-in; all is in glib.h. */
#ifndef SENDSYNC_TESTDATA_GLIB_OBJECT_H
#define SENDSYNC_TESTDATA_GLIB_OBJECT_H

#include <glib.h>

#endif
