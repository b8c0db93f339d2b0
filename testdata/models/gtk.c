// package: libgtk-3-dev
// absent: _GdkWindow -- GTK 3 only
// absent: _GdkSurface -- GTK 4 only
#include <gtk/gtk.h>
