/* Stand-in for GLX: what the models and fixtures use. */
#ifndef SENDSYNC_TESTDATA_GL_GLX_H
#define SENDSYNC_TESTDATA_GL_GLX_H

#include <GL/gl.h>
#include <X11/Xlib.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct XVisualInfo XVisualInfo;
typedef unsigned long GLXDrawable;
typedef struct __GLXcontextRec *GLXContext;
GLXContext glXCreateContext(Display *dpy, XVisualInfo *vis, GLXContext shareList, int direct);
void glXDestroyContext(Display *dpy, GLXContext ctx);
int glXMakeCurrent(Display *dpy, GLXDrawable drawable, GLXContext ctx);
int glXMakeContextCurrent(Display *dpy, GLXDrawable draw, GLXDrawable read, GLXContext ctx);
void glXSwapBuffers(Display *dpy, GLXDrawable drawable);
GLXContext glXGetCurrentContext(void);

#ifdef __cplusplus
}
#endif

#endif
