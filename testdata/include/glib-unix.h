/* Stand-in; all is in glib.h. */
#include <glib.h>
