/* Stand-in; all is in glib.h. */
#ifndef SENDSYNC_TESTDATA_GIO_GIO_H
#define SENDSYNC_TESTDATA_GIO_GIO_H

#include <glib.h>

#endif
