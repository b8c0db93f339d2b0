// What the model of napi says of its types, and what structure makes of it.
#include <node_api.h>

struct uses {
	napi_env v0;
	napi_value v1;
	napi_threadsafe_function v2;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct napi_env__: send unknown, sync unknown
// verdict: struct napi_value__ *: send no, sync no
// verdict: struct napi_threadsafe_function__ *: send yes, sync yes
