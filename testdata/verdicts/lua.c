// What the model of lua says of its types, and what structure makes of it.
#include <lua.h>

struct uses {
	lua_State *v0;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct lua_State: send yes, sync no
// verdict: struct lua_State *: send yes, sync no
