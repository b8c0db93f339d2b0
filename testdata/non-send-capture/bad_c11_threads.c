// The threads of C11 carry a payload as well.
#include <stdlib.h>
#include <threads.h>

#include "sendsync.h"

// An interpreter's state: one thread at a time is not enough, it must be the same one.
typedef struct NOT_SEND lua_state lua_state;
struct lua_state {
	int top;
	void *stack[64];
};

struct plugin {
	const char *name;
	lua_state *lua; // expect-note: "lua"
};

static int
run_state(void *argument)
{
	lua_state *lua = argument;

	return lua->top;
}

static int
run_plugin(void *argument)
{
	struct plugin *plugin = argument;

	return run_state(plugin->lua);
}

int
bad_state(lua_state *lua)
{
	thrd_t thread;
	int result = 0;

	if (thrd_create(&thread, run_state, lua) != thrd_success) // expect: non-send-capture@38
		return -1;
	thrd_join(thread, &result);
	return result;
}

int
bad_plugin(const char *name, lua_state *lua)
{
	struct plugin plugin = {name, lua};
	thrd_t thread;
	int result = 0;

	if (thrd_create(&thread, run_plugin, &plugin) != thrd_success) // expect: non-send-capture
		return -1;
	thrd_join(thread, &result);
	return result;
}

static int
run_fresh(void *argument)
{
	lua_state lua = {.top = *(int *)argument};

	return run_state(&lua);
}

int
good_state_made_there(int top)
{
	thrd_t thread;
	int result = 0;

	if (thrd_create(&thread, run_fresh, &top) != thrd_success)
		return -1;
	thrd_join(thread, &result);
	return result;
}
