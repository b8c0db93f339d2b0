// What the model of jni says of its types, and what structure makes of it.
#include <jni.h>

struct uses {
	JNIEnv *v0;
	JavaVM *v1;
	jobject v2;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: JNIEnv_: send no, sync no
// verdict: JNIEnv_ *: send no, sync no
// verdict: JavaVM_ *: send yes, sync yes
// verdict: _jobject: send unknown, sync unknown
