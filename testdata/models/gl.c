// package: libegl-dev, libgl-dev
#include <EGL/egl.h>
#include <GL/gl.h>
#include <GL/glx.h>
