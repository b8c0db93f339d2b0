// package: libx11-dev
#include <X11/Xlib.h>
