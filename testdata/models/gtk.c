// package: libgtk-3-dev
#include <gtk/gtk.h>
