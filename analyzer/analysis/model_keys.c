/*
 * The tables of keys: what a model file may say. A new key is a line here and
 * a member of a row in model.h; docs/models.md describes each.
 */
#include "analysis/model_keys.h"

#define TYPE_KEY(name, kind, member) {name, kind, offsetof(struct model_type, member), 0, #member}
#define ROLE_KEY(name, role) {name, VALUE_ROLE, offsetof(struct model_type, roles), role, "roles"}
const struct key model_type_keys[] = {
	{"name", VALUE_NAME, 0, 0, NULL},
	{"names", VALUE_NAME, 0, 0, NULL},
	TYPE_KEY("because", VALUE_TEXT, because),
	TYPE_KEY("instead", VALUE_TEXT, instead),
	TYPE_KEY("send", VALUE_CONDITION, send),
	TYPE_KEY("sync", VALUE_CONDITION, sync),
	{"guard", VALUE_GUARD, 0, 0, NULL},
	{"tag", VALUE_TAG, 0, 0, NULL},
	ROLE_KEY("thread-mutex", ROLE_THREAD_MUTEX),
	ROLE_KEY("task-mutex", ROLE_TASK_MUTEX),
	ROLE_KEY("task-guard", ROLE_TASK_GUARD),
	ROLE_KEY("recursive", ROLE_RECURSIVE),
	ROLE_KEY("view", ROLE_VIEW),
	ROLE_KEY("holder", ROLE_HOLDER),
	ROLE_KEY("box", ROLE_BOX),
	ROLE_KEY("container", ROLE_CONTAINER),
	ROLE_KEY("never-suspends", ROLE_NEVER_SUSPENDS),
	ROLE_KEY("always-suspends", ROLE_ALWAYS_SUSPENDS),
	ROLE_KEY("synchronized", ROLE_SYNCHRONIZED),
	ROLE_KEY("thread-bound", ROLE_THREAD_BOUND),
	ROLE_KEY("blocks", ROLE_BLOCKING),
	ROLE_KEY("lazy", ROLE_LAZY_TASK),
	ROLE_KEY("eager", ROLE_EAGER_TASK),
	ROLE_KEY("migrates", ROLE_MIGRATES),
	ROLE_KEY("same-thread", ROLE_SAME_THREAD),
	{NULL, VALUE_NAME, 0, 0, NULL},
};

#define FUNCTION_KEY(name, kind, member)                                                           \
	{name, kind, offsetof(struct model_function, member), 0, #member}
const struct key model_function_keys[] = {
	{"name", VALUE_NAME, 0, 0, NULL},
	{"names", VALUE_NAME, 0, 0, NULL},
	FUNCTION_KEY("because", VALUE_TEXT, because),
	FUNCTION_KEY("instead", VALUE_TEXT, instead),
	FUNCTION_KEY("spawn", VALUE_SPAWN, spawn),
	FUNCTION_KEY("locks", VALUE_POSITION, locks),
	FUNCTION_KEY("unlocks", VALUE_POSITION, unlocks),
	FUNCTION_KEY("try-locks", VALUE_POSITION, try_locks),
	FUNCTION_KEY("releases", VALUE_POSITION, releases),
	FUNCTION_KEY("tests", VALUE_POSITION, tests),
	FUNCTION_KEY("joins", VALUE_POSITION, joins),
	FUNCTION_KEY("detaches", VALUE_POSITION, detaches),
	FUNCTION_KEY("waits", VALUE_POSITION, waits),
	FUNCTION_KEY("empties", VALUE_POSITION, empties),
	FUNCTION_KEY("fills", VALUE_POSITION, fills),
	FUNCTION_KEY("takes", VALUE_POSITION, takes),
	FUNCTION_KEY("swaps", VALUE_POSITION, swaps),
	FUNCTION_KEY("borrows", VALUE_POSITION, borrows),
	FUNCTION_KEY("returns", VALUE_POSITION, returns),
	FUNCTION_KEY("binds", VALUE_POSITION, binds),
	FUNCTION_KEY("derefs", VALUE_POSITION, derefs),
	FUNCTION_KEY("callback", VALUE_POSITION, callback),
	FUNCTION_KEY("sets-detached", VALUE_POSITION, sets_detached),
	FUNCTION_KEY("atomic", VALUE_POSITION, atomic),
	FUNCTION_KEY("calls-back", VALUE_BOOL, calls_back),
	FUNCTION_KEY("per-thread", VALUE_BOOL, per_thread),
	FUNCTION_KEY("own-handle", VALUE_BOOL, own_handle),
	FUNCTION_KEY("resumes", VALUE_BOOL, resumes),
	FUNCTION_KEY("migrates", VALUE_BOOL, migrates),
	FUNCTION_KEY("suspends", VALUE_BOOL, suspends),
	FUNCTION_KEY("never-returns", VALUE_BOOL, never_returns),
	FUNCTION_KEY("blocks", VALUE_BLOCKS, blocks),
	FUNCTION_KEY("opens", VALUE_BLOCKS, opens),
	FUNCTION_KEY("unblocks", VALUE_POSITION, unblocks),
	FUNCTION_KEY("offloads", VALUE_BOOL, offloads),
	FUNCTION_KEY("no-throw", VALUE_BOOL, no_throw),
	FUNCTION_KEY("success", VALUE_SUCCESS, success),
	{NULL, VALUE_NAME, 0, 0, NULL},
};

#define BLOCK_KEY(name, kind, member)                                                              \
	{name, kind, offsetof(struct model_blocks, member), 0, #member}
const struct key model_block_keys[] = {
	BLOCK_KEY("on", VALUE_POSITION, on),
	BLOCK_KEY("flags", VALUE_POSITION, flags),
	BLOCK_KEY("unless", VALUE_NUMBER, unless),
	BLOCK_KEY("timeout", VALUE_POSITION, timeout),
	BLOCK_KEY("without", VALUE_POSITION, without),
	{NULL, VALUE_NAME, 0, 0, NULL},
};

#define SPAWN_KEY(name, kind, member) {name, kind, offsetof(struct model_spawn, member), 0, #member}
const struct key model_spawn_keys[] = {
	SPAWN_KEY("task", VALUE_POSITION, task),
	SPAWN_KEY("data", VALUE_POSITION, data),
	SPAWN_KEY("handle", VALUE_POSITION, handle),
	SPAWN_KEY("attributes", VALUE_POSITION, attributes),
	SPAWN_KEY("lifetime", VALUE_LIFETIME, lifetime),
	SPAWN_KEY("end", VALUE_END, handle_end),
	SPAWN_KEY("by-pointer", VALUE_BOOL, by_pointer),
	SPAWN_KEY("only-with", VALUE_TEXT, only_with),
	SPAWN_KEY("payload", VALUE_TEXT, payload),
	SPAWN_KEY("many", VALUE_BOOL, many),
	SPAWN_KEY("same-thread", VALUE_BOOL, same_thread),
	SPAWN_KEY("thread", VALUE_BOOL, starts_thread),
	SPAWN_KEY("policy", VALUE_TEXT, policy_type),
	SPAWN_KEY("policy-same-thread", VALUE_POSITION, policy_same_thread),
	{NULL, VALUE_NAME, 0, 0, NULL},
};
