// package: default-jdk-headless
// real-args: -I/usr/lib/jvm/default-java/include -I/usr/lib/jvm/default-java/include/linux
// absent: _JNIEnv, JNINativeInterface, _JavaVM, JNIInvokeInterface -- Android's header
#include <jni.h>
