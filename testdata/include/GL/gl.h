/* Stand-in for OpenGL. */
#ifndef SENDSYNC_TESTDATA_GL_GL_H
#define SENDSYNC_TESTDATA_GL_GL_H

#ifdef __cplusplus
extern "C" {
#endif

void glFinish(void);
void glFlush(void);
void glClear(unsigned int mask);

#ifdef __cplusplus
}
#endif

#endif
