/*
 * Stand-in for CPython: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_PYTHON_H
#define SENDSYNC_TESTDATA_PYTHON_H

#include <stddef.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

struct _object;
typedef ssize_t Py_ssize_t;
struct _typeobject {
	const char *tp_name;
	void *reserved[4];
};
typedef struct _typeobject PyTypeObject;
struct _object {
	Py_ssize_t ob_refcnt;
	PyTypeObject *ob_type;
};
typedef struct _object PyObject;
struct _ts;
typedef struct _ts PyThreadState;
struct _is;
typedef struct _is PyInterpreterState;
PyObject *PyObject_GetAttrString(PyObject *, const char *);
void Py_IncRef(PyObject *);
void Py_DecRef(PyObject *);
PyObject *PyUnicode_FromString(const char *u);
const char *PyUnicode_AsUTF8(PyObject *unicode);
PyObject *PyLong_FromLong(long);
long PyLong_AsLong(PyObject *);
PyThreadState *PyThreadState_Get(void);
PyThreadState *PyThreadState_Swap(PyThreadState *);
enum PyGILState_STATE { PyGILState_LOCKED = 0, PyGILState_UNLOCKED = 1 };
typedef enum PyGILState_STATE PyGILState_STATE;
PyGILState_STATE PyGILState_Ensure(void);
void PyGILState_Release(PyGILState_STATE);
int PyGILState_Check(void);
void PyErr_SetString(PyObject *exception, const char *string);
PyObject *PyErr_Occurred(void);
void PyErr_Clear(void);
void Py_FatalError(const char *message);
void PyThread_exit_thread(void);
typedef void *PyThread_type_lock;
int PyThread_acquire_lock(PyThread_type_lock, int);
void PyThread_release_lock(PyThread_type_lock);
void PyErr_Print(void);
struct PyCompilerFlags;
typedef struct PyCompilerFlags PyCompilerFlags;
int PyRun_SimpleStringFlags(const char *, PyCompilerFlags *);
void Py_Exit(int);
PyThreadState *PyEval_SaveThread(void);
void PyEval_RestoreThread(PyThreadState *);
PyObject *PyImport_ImportModule(const char *name);
PyObject *PyObject_Call(PyObject *callable, PyObject *args, PyObject *kwargs);
PyObject *PyObject_CallObject(PyObject *callable, PyObject *args);
PyObject *PyObject_CallFunction(PyObject *callable, const char *format, ...);
PyObject *PyObject_CallMethod(PyObject *obj, const char *name, const char *format, ...);

#define Py_BEGIN_ALLOW_THREADS                                                                     \
	{                                                                                          \
		PyThreadState *_save = PyEval_SaveThread();
#define Py_END_ALLOW_THREADS                                                                       \
	PyEval_RestoreThread(_save);                                                               \
	}
#define Py_INCREF(o) ((o)->ob_refcnt++)
#define Py_DECREF(o) ((o)->ob_refcnt--)

#ifdef __cplusplus
}
#endif

#endif
