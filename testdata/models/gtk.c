// package: libgtk-3-dev
// pkg-config: gtk+-3.0
// absent: _GdkWindow -- GTK 3 only
// absent: _GdkSurface -- GTK 4 only
#include <gtk/gtk.h>
