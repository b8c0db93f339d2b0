/* Stand-in for EGL: what the models and fixtures use. */
#ifndef SENDSYNC_TESTDATA_EGL_EGL_H
#define SENDSYNC_TESTDATA_EGL_EGL_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef void *EGLContext;
typedef void *EGLDisplay;
typedef void *EGLConfig;
typedef void *EGLSurface;
typedef int32_t EGLint;
typedef unsigned int EGLBoolean;
EGLContext eglCreateContext(EGLDisplay dpy, EGLConfig config, EGLContext share_context,
			    const EGLint *attrib_list);
EGLBoolean eglDestroyContext(EGLDisplay dpy, EGLContext ctx);
EGLBoolean eglMakeCurrent(EGLDisplay dpy, EGLSurface draw, EGLSurface read, EGLContext ctx);
EGLContext eglGetCurrentContext(void);
EGLBoolean eglSwapBuffers(EGLDisplay dpy, EGLSurface surface);

#ifdef __cplusplus
}
#endif

#endif
