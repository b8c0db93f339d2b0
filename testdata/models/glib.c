// package: libglib2.0-dev
#include <gio/gio.h>
#include <glib-unix.h>
#include <glib.h>
