// package: libglib2.0-dev
// pkg-config: gio-unix-2.0
#include <gio/gio.h>
#include <glib-unix.h>
#include <glib.h>
