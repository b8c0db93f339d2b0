// What the model of v8 says of its types, and what structure makes of it.
#include <v8.h>

struct uses {
	v8::Local<v8::Value> v0;
	v8::MaybeLocal<v8::Value> v1;
	v8::Isolate::Scope *v2;
	v8::HandleScope *v3;
	v8::Locker *v4;
	v8::Global<v8::Function> v5;
	v8::Isolate *v6;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: v8::Local<v8::Value>: send no, sync no
// verdict: v8::MaybeLocal<v8::Value>: send no, sync no
// verdict: v8::Isolate::Scope: send no, sync no
// verdict: v8::HandleScope: send no, sync no
// verdict: v8::Locker: send no, sync yes
// verdict: v8::Global<v8::Function>: send unknown, sync unknown
// verdict: v8::Isolate: send yes, sync yes
