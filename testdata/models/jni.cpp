// package: default-jdk-headless
// absent: _JNIEnv, JNINativeInterface, _JavaVM, JNIInvokeInterface -- Android's header
#include <jni.h>
