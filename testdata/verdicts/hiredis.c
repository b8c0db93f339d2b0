// What the model of hiredis says of its types, and what structure makes of it.
#include <hiredis/hiredis.h>

struct uses {
	redisContext *v0;
	redisAsyncContext *v1;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct redisContext *: send yes, sync no
// verdict: struct redisAsyncContext: send unknown, sync no
