/*
 * non-sync-share: a task gets a reference to what two threads must not use.
 *
 * Shared is what is captured by reference, passed by std::ref, reached through
 * `this` or bound to a reference parameter of a coroutine, and what a
 * shared_ptr points to when it could be sent but not shared. Whether anybody
 * waits for the task does not matter: a scoped task runs beside its siblings.
 *
 * Misses on purpose: objects that are reached through globals; calls that are
 * not const through a reference to a type whose const members are safe, which is
 * unsynchronized-share's business.
 */
#include "rules/capture.h"

static bool
is_owner(const struct check *check, const struct spawn *spawn, const struct crossing *crossing)
{
	const struct facts *facts = effects_facts(check->effects, spawn->unit);

	return !crossing->reference && facts->types.items[crossing->type].kind == TYPE_RECORD;
}

static struct diag *
say(struct check *check, uint32_t function, const struct spawn *spawn,
    const struct crossing *crossing, uint32_t shared)
{
	const struct facts *facts = effects_facts(check->effects, spawn->unit);
	const char *type = facts_str(facts, facts->types.items[shared].name);
	const char *name = facts_str(facts, crossing->name);

	if (*name && is_owner(check, spawn, crossing))
		return check_report(check, spawn->unit, function, crossing->span,
				    "'%s' shares a '%s' with another thread, but that is not Sync",
				    name, type);
	if (*name)
		return check_report(check, spawn->unit, function, crossing->span,
				    "'%s' is shared with another thread, but its type '%s' is not "
				    "Sync",
				    name, type);
	return check_report(check, spawn->unit, function, crossing->span,
			    "an object of type '%s' is shared with another thread, but it is not "
			    "Sync",
			    type);
}

static void
judge(struct check *check, uint32_t function, const struct spawn *spawn,
      const struct crossing *crossing)
{
	uint32_t shared = capture_shared_type(check, spawn->unit, crossing);
	const char *instead;
	struct diag *diag;

	if (!shared || !capture_fails(check, spawn->unit, crossing, shared, TRAIT_SYNC))
		return;
	diag = say(check, function, spawn, crossing, shared);
	capture_note(check, diag, function, spawn, crossing, shared, TRAIT_SYNC);
	instead = traits_instead(check->traits, spawn->unit, shared, TRAIT_SYNC);
	if (instead)
		check_help(check, diag, "use %s", instead);
	else
		check_help(check, diag,
			   "give the task an object of its own, protect what its const functions "
			   "change with a mutex, or mark the type SENDSYNC_SYNC if several threads "
			   "may use it at once");
}

static void
check_function(struct check *check, uint32_t unit, uint32_t function)
{
	capture_walk(check, unit, function, judge);
}

const struct rule rule_non_sync_share = {
	.id = "non-sync-share",
	.group = "send",
	.summary = "a task gets a reference to an object that is not Sync",
	.severity = SEVERITY_ERROR,
	.strictness = STRICTNESS_MINIMAL,
	.rationale =
		"A reference in a task means that two threads can use one object at once. That is "
		"fine as long as they only read, and the standard library promises that const "
		"functions only read. A type whose const functions write all the same, into a "
		"cache, a counter, a last position, breaks the promise: each reader is a hidden "
		"writer, and no one who calls them can see it.\n\n"
		"Sync is derived from the structure of a type: a record is Sync when all of its "
		"bases and fields are, and every mutable field is synchronised. A lock beside the "
		"field, an atomic, or a copy for each task is the way out.",
	.bad = "struct SENDSYNC_NOT_SYNC Index {\n"
	       "\tint find(int key) const { return last = key; }\n"
	       "\tmutable int last = 0;\n"
	       "};\n"
	       "\n"
	       "int search(const Index &index)\n"
	       "{\n"
	       "\tstd::jthread other([&index] { index.find(1); });\n"
	       "\treturn index.find(2);\n"
	       "}\n",
	.good = "struct Index {\n"
		"\tint find(int key) const { return last = key; }\n"
		"\tmutable std::atomic<int> last = 0;\n"
		"};\n"
		"\n"
		"int search(const Index &index)\n"
		"{\n"
		"\tstd::jthread other([&index] { index.find(1); });\n"
		"\treturn index.find(2);\n"
		"}\n",
	.language = "c++20",
	.check = check_function,
};
