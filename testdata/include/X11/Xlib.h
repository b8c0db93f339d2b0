/*
 * Stand-in for Xlib: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_X11_XLIB_H
#define SENDSYNC_TESTDATA_X11_XLIB_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct _XDisplay;
typedef struct _XDisplay Display;
Display *XOpenDisplay(const char *);
int XInitThreads(void);
void XLockDisplay(Display *);
void XUnlockDisplay(Display *);
int XCloseDisplay(Display *);
int XDefaultScreen(Display *);
int XFlush(Display *);
union _XEvent {
	int type;
	void *reserved[4];
};
typedef union _XEvent XEvent;
typedef char *XPointer;
int XIfEvent(Display *, XEvent *, int (*)(Display *, XEvent *, XPointer), XPointer);
int XMaskEvent(Display *, long, XEvent *);
int XNextEvent(Display *, XEvent *);
int XPeekEvent(Display *, XEvent *);
int XPending(Display *);
int XSync(Display *, int);
typedef unsigned long XID;
typedef XID Window;
int XWindowEvent(Display *, Window, long, XEvent *);

#ifdef __cplusplus
}
#endif

#endif
