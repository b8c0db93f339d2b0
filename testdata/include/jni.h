/* Stand-in for JNI (that of OpenJDK): what the models and fixtures use. */
#ifndef SENDSYNC_TESTDATA_JNI_H
#define SENDSYNC_TESTDATA_JNI_H

#include <stdarg.h>

typedef int jint;
typedef long long jlong;

#ifdef __cplusplus
class _jobject
{
};
class _jclass : public _jobject
{
};
class _jthrowable : public _jobject
{
};
class _jstring : public _jobject
{
};
class _jarray : public _jobject
{
};
class _jintArray : public _jarray
{
};
class _jbyteArray : public _jarray
{
};
class _jobjectArray : public _jarray
{
};
typedef _jobject *jobject;
typedef _jclass *jclass;
typedef _jthrowable *jthrowable;
typedef _jstring *jstring;
typedef _jarray *jarray;
typedef _jintArray *jintArray;
typedef _jbyteArray *jbyteArray;
typedef _jobjectArray *jobjectArray;
#else
typedef struct _jobject *jobject;
typedef jobject jclass;
typedef jobject jstring;
#endif
typedef struct _jmethodID *jmethodID;

struct JNINativeInterface_;
struct JNIInvokeInterface_;
#ifdef __cplusplus
struct JNIEnv_;
struct JavaVM_;
typedef JNIEnv_ JNIEnv;
typedef JavaVM_ JavaVM;
#else
typedef const struct JNINativeInterface_ *JNIEnv;
typedef const struct JNIInvokeInterface_ *JavaVM;
#endif

struct JNINativeInterface_ {
	jobject (*NewGlobalRef)(JNIEnv *env, jobject lobj);
	void (*DeleteGlobalRef)(JNIEnv *env, jobject gref);
	void (*CallVoidMethod)(JNIEnv *env, jobject obj, jmethodID methodID, ...);
	jint (*GetJavaVM)(JNIEnv *env, JavaVM **vm);
};

struct JNIInvokeInterface_ {
	jint (*AttachCurrentThread)(JavaVM *vm, void **penv, void *args);
	jint (*DetachCurrentThread)(JavaVM *vm);
};

#ifdef __cplusplus
struct JNIEnv_ {
	const struct JNINativeInterface_ *functions;
	jobject NewGlobalRef(jobject lobj)
	{
		return functions->NewGlobalRef(this, lobj);
	}
	void DeleteGlobalRef(jobject gref)
	{
		functions->DeleteGlobalRef(this, gref);
	}
	void CallVoidMethod(jobject obj, jmethodID methodID, ...);
	jint GetJavaVM(JavaVM **vm)
	{
		return functions->GetJavaVM(this, vm);
	}
};

struct JavaVM_ {
	const struct JNIInvokeInterface_ *functions;
	jint AttachCurrentThread(void **penv, void *args)
	{
		return functions->AttachCurrentThread(this, penv, args);
	}
	jint DetachCurrentThread()
	{
		return functions->DetachCurrentThread(this);
	}
};
#endif

#endif
