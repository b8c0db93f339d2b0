/*
 * Collecting accesses; access.h says what for.
 *
 * A path is followed to the storage it means: through local pointers and
 * members that got one value here, then over the call into the caller's terms.
 * What cannot be followed is left out, and a lock that cannot be followed
 * counts as one that protects.
 *
 * Misses on purpose: virtual calls, pointers that change, what is done to an
 * object by a function that nobody can see.
 */
#include "analysis/access.h"

#include <string.h>

#include "analysis/flow.h"
#include "analysis/spawn.h"
#include "analysis/tasks.h"
#include "base/text.h"

enum { MAX_DEPTH = 16, MAX_ACCESSES = 2048 };

struct collector {
	struct effects *effects;
	struct func function;
	const struct facts *facts;
	struct accesses *out;
	const bool *waited;  /* by event - first */
	const bool *guarded; /* by event - first: in the hands of a lock that nobody can see */
	uint32_t first;
	uint32_t event; /* at work, with these locks held */
	struct lock_set held;
};

/* ---- types ---- */

/* Every use of such an object is synchronised, or is nothing that this is about. */
static bool
is_synchronised_type(const struct effects *effects, uint32_t unit, uint32_t type)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct type *row = &facts->types.items[facts_value_type(facts, type)];
	const struct model_type *model =
		program_type_model(effects->program, unit, facts_value_type(facts, type));

	return row->kind == TYPE_ATOMIC || row->flags & (TYPE_LOCKABLE | TYPE_ASYNC_LOCK) ||
	       program_annotated(facts, row->annotations, "sync", NULL) ||
	       program_annotated(facts, row->annotations, "sync_unchecked", NULL) ||
	       (model && model->roles & (ROLE_SYNCHRONIZED | ROLE_THREAD_MUTEX | ROLE_TASK_MUTEX |
					 ROLE_GUARD | ROLE_TASK_GUARD));
}

/* PATH is, or is a part of, an object that is synchronised by itself. */
static bool
is_synchronised(const struct effects *effects, uint32_t path)
{
	for (; path; path = path_at(effects, path)->base) {
		const struct path *row = path_at(effects, path);

		if (is_synchronised_type(effects, row->unit, row->type))
			return true;
		if (row->kind == PATH_DEREF)
			return false;
	}
	return false;
}

/* A copy of it leads to the same storage: a pointer, a shared_ptr, a view. */
static bool
shares_pointee(const struct effects *effects, uint32_t path)
{
	const struct path *row = path_at(effects, path);
	const struct facts *facts = effects_facts(effects, row->unit);
	uint32_t type = facts_value_type(facts, row->type);
	const struct model_type *model = program_type_model(effects->program, row->unit, type);
	bool asks_sync = false;

	if (facts->types.items[type].kind == TYPE_POINTER)
		return true;
	for (uint32_t i = 0; model && i < model->send.term_count; i++)
		asks_sync |= model->send.terms[i].trait == TRAIT_SYNC;
	return model && model->roles & ROLE_BOX && model->send.kind == CONDITION_TERMS && asks_sync;
}

/* PATH is what a copy of its root leads to, too. */
static bool
survives_copy(const struct effects *effects, uint32_t path)
{
	for (; path; path = path_at(effects, path)->base) {
		const struct path *row = path_at(effects, path);

		if (row->kind == PATH_DEREF && shares_pointee(effects, row->base))
			return true;
	}
	return false;
}

/* ---- storage ---- */

/* What is stored in the field MEMBER, a path, when FUNCTION stores there once. */
static const struct operand *
stored_once(struct effects *effects, struct func function, uint32_t member)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;
	const struct operand *found = NULL;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &facts->events.items[e];

			if ((event->kind != EVENT_ASSIGN && event->kind != EVENT_CONSTRUCT) ||
			    facts->places.items[event->target].kind != PLACE_FIELD ||
			    path_of_place(effects, function.unit, event->target) != member)
				continue;
			if (found)
				return NULL;
			found = call_operand(facts, event, 0);
		}
	}
	return found;
}

/* The only value of a local variable or of a field; NULL. */
static const struct operand *
value_of(struct effects *effects, struct func function, uint32_t path)
{
	const struct path *row = path_at(effects, path);
	const struct facts *facts = effects_facts(effects, function.unit);
	uint32_t definition;
	const struct event *event;

	if (row->unit != function.unit)
		return NULL;
	if (row->kind == PATH_FIELD)
		return stored_once(effects, function, path);
	if (row->kind != PATH_VAR || facts->vars.items[row->row].kind == VAR_PARAMETER ||
	    facts->vars.items[row->row].function != function.function)
		return NULL;
	definition = effects_definition(effects, function.unit, row->row);
	event = &facts->events.items[definition];
	if (!definition || (event->kind != EVENT_CONSTRUCT && event->kind != EVENT_ASSIGN) ||
	    event->callee)
		return NULL;
	return call_operand(facts, event, 0);
}

static uint32_t
follow(struct effects *effects, struct func function, uint32_t path, int depth)
{
	struct path row = *path_at(effects, path);
	const struct operand *value;
	uint32_t base, pointee = 0;

	if (!row.base || depth > MAX_DEPTH)
		return path;
	base = follow(effects, function, row.base, depth + 1);
	value = row.kind == PATH_DEREF ? value_of(effects, function, base) : NULL;
	if (value &&
	    effects_facts(effects, function.unit)->types.items[value->type].kind == TYPE_POINTER)
		pointee = path_pointee(effects, function.unit, value);
	if (pointee && pointee != path)
		return follow(effects, function, pointee, depth + 1);
	return base == row.base ? path : path_replace(effects, path, row.base, base);
}

uint32_t
access_path(struct effects *effects, struct func function, uint32_t path)
{
	return path ? follow(effects, function, path, 0) : 0;
}

/* ---- one more ---- */

static bool
same_locks(const struct lock_set *a, const struct lock_set *b)
{
	if (a->count != b->count || a->unnamed != b->unnamed)
		return false;
	for (uint32_t i = 0; i < a->count; i++)
		if (a->mutexes[i] != b->mutexes[i])
			return false;
	return true;
}

static void
add_access(struct collector *c, struct access access)
{
	const struct path *root;

	access.path = access_path(c->effects, c->function, access.path);
	root = path_at(c->effects, path_at(c->effects, access.path)->root);
	if (!access.path || c->out->all.count == MAX_ACCESSES ||
	    (root->kind != PATH_VAR && root->kind != PATH_THIS) ||
	    is_synchronised(c->effects, access.path))
		return;
	access.event = c->event;
	access.ordered |= c->waited[c->event - c->first];
	for (uint32_t i = c->out->all.count; i-- > 0;) {
		const struct access *other = &c->out->all.items[i];

		if (other->event != access.event)
			break;
		if (other->path == access.path && other->write == access.write &&
		    other->ordered == access.ordered && same_locks(&other->held, &access.held))
			return;
	}
	*vec_push(&c->out->all) = access;
}

/* Looking into a container reads what it knows of its elements. */
static void
read_containers(struct collector *c, uint32_t path, struct access access)
{
	for (; path; path = path_at(c->effects, path)->base) {
		const struct path *row = path_at(c->effects, path);
		const struct path *base = path_at(c->effects, row->base);
		const struct facts *facts = effects_facts(c->effects, base->unit);

		if (row->kind != PATH_ELEMENT ||
		    facts->types.items[facts_value_type(facts, base->type)].kind != TYPE_RECORD)
			continue;
		access.path = row->base;
		access.write = false;
		add_access(c, access);
	}
}

static void
add_path(struct collector *c, uint32_t path, bool write, struct span span)
{
	struct access access = {.path = path,
				.write = write,
				.held = c->held,
				.span = span,
				.unit = c->function.unit};

	if (!path)
		return;
	add_access(c, access);
	read_containers(c, path, access);
}

static void
add_place(struct collector *c, uint32_t place, bool write, struct span span)
{
	add_path(c, path_of_place(c->effects, c->function.unit, place), write, span);
}

/* ---- over a call ---- */

/* Locks of the callee; one that has no name in the caller protects all the same. */
static void
move_locks(struct lock_set *held, const struct lock_set *from, const uint32_t *renamed)
{
	for (uint32_t i = 0; i < from->count; i++) {
		if (!renamed[i] || held->count == sizeof held->mutexes / sizeof *held->mutexes)
			held->unnamed = true;
		else
			held->mutexes[held->count++] = renamed[i];
	}
	held->unnamed |= from->unnamed;
}

static const struct var *
root_var(const struct effects *effects, uint32_t path)
{
	const struct path *root = path_at(effects, path_at(effects, path)->root);

	return root->kind == PATH_VAR ? &effects_facts(effects, root->unit)->vars.items[root->row]
				      : NULL;
}

/* Storage that only CALLEE has: a local variable, a parameter that is a copy. */
static bool
is_own(const struct effects *effects, struct func callee, uint32_t path)
{
	const struct var *var = root_var(effects, path);
	const struct facts *facts = effects_facts(effects, callee.unit);

	if (!var || var->function != callee.function || var->kind == VAR_CAPTURE)
		return false;
	if (var->kind != VAR_PARAMETER)
		return true;
	return facts_value_type(facts, var->type) == var->type && !survives_copy(effects, path);
}

static uint32_t
path_over_call(struct effects *effects, uint32_t unit, const struct event *event,
	       struct func callee, uint32_t path)
{
	uint32_t root = path_at(effects, path)->root;

	if (path_at(effects, root)->kind == PATH_GLOBAL)
		return path;
	return is_own(effects, callee, path) ? 0
					     : path_in_caller(effects, unit, event, callee, path);
}

bool
access_in_caller(struct effects *effects, uint32_t unit, const struct event *event,
		 struct func callee, struct access *access)
{
	struct lock_set inner = access->held;
	uint32_t renamed[sizeof inner.mutexes / sizeof *inner.mutexes];

	access->path = path_over_call(effects, unit, event, callee, access->path);
	for (uint32_t i = 0; i < inner.count; i++)
		renamed[i] = path_over_call(effects, unit, event, callee, inner.mutexes[i]);
	access->held = (struct lock_set){0};
	move_locks(&access->held, &inner, renamed);
	return access->path != 0;
}

/* ---- out of a closure ---- */

/* int *p = &x; [p]: the copy of a pointer that was followed to what it points to, ROOT. */
static uint32_t
pointer_capture(struct effects *effects, uint32_t unit, const struct closure *closure,
		uint32_t root)
{
	const struct facts *facts = effects_facts(effects, unit);

	for (uint32_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &facts->captures.items[closure->captures.first + i];
		struct operand value = {
			.kind = OPERAND_PLACE, .type = capture->type, .a = capture->place};

		if (capture->mode == CAPTURE_COPY &&
		    facts->types.items[capture->type].kind == TYPE_POINTER &&
		    path_at(effects, path_pointee(effects, unit, &value))->root == root)
			return closure->captures.first + i;
	}
	return 0;
}

/* The capture that holds what PATH begins with; 0: none. */
static uint32_t
capture_of(struct effects *effects, uint32_t unit, const struct closure *closure, uint32_t path)
{
	const struct facts *facts = effects_facts(effects, unit);
	uint32_t root = path_at(effects, path)->root;
	const struct path *row = path_at(effects, root);

	for (uint32_t i = 0; i < closure->captures.count; i++) {
		uint32_t index = closure->captures.first + i;
		const struct capture *capture = &facts->captures.items[index];
		bool object = capture->mode == CAPTURE_THIS || capture->mode == CAPTURE_STAR_THIS;

		if (row->kind == PATH_THIS
			    ? object
			    : !object && (capture->var == row->row ||
					  path_of_place(effects, unit, capture->place) == root))
			return index;
	}
	return row->kind == PATH_VAR ? pointer_capture(effects, unit, closure, root) : 0;
}

/* [p = &x], [state = shared], [n = std::move(n)] */
static uint32_t
path_of_init(struct effects *effects, uint32_t unit, const struct capture *capture, uint32_t path)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct operand *value = &facts->operands.items[capture->value];
	uint32_t root = path_at(effects, path)->root, target;

	if (facts->types.items[facts_value_type(facts, capture->type)].kind == TYPE_POINTER) {
		target = path_pointee(effects, unit, value);
		root = path_deref(effects, root, unit, 0);
		return target && path_below(effects, path, root)
			       ? path_replace(effects, path, root, target)
			       : 0;
	}
	target = path_of_operand(effects, unit, value);
	if (!target || value->kind == OPERAND_MOVED ||
	    (capture->mode == CAPTURE_INIT && !survives_copy(effects, path)))
		return 0;
	return path_replace(effects, path, root, target);
}

static uint32_t
path_in_maker(struct effects *effects, uint32_t unit, uint32_t closure, uint32_t path,
	      uint32_t *capture)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct closure *row = &facts->closures.items[closure];
	uint32_t root = path_at(effects, path)->root;
	const struct capture *captured;

	*capture = 0;
	if (path_at(effects, root)->kind == PATH_GLOBAL)
		return path;
	if (is_own(effects, (struct func){unit, row->function}, path))
		return 0;
	*capture = capture_of(effects, unit, row, path);
	captured = &facts->captures.items[*capture];
	if (!*capture)
		return 0;
	switch (captured->mode) {
	case CAPTURE_REFERENCE:
	case CAPTURE_THIS:
		return path;
	case CAPTURE_COPY:
		return survives_copy(effects, path) || path_at(effects, root)->row != captured->var
			       ? path
			       : 0;
	case CAPTURE_INIT:
	case CAPTURE_INIT_REFERENCE:
		return path_of_init(effects, unit, captured, path);
	default:
		return 0;
	}
}

bool
access_in_maker(struct effects *effects, uint32_t unit, uint32_t closure, struct access *access,
		uint32_t *capture)
{
	struct lock_set inner = access->held;
	uint32_t renamed[sizeof inner.mutexes / sizeof *inner.mutexes], unused;

	access->path = path_in_maker(effects, unit, closure, access->path, capture);
	for (uint32_t i = 0; i < inner.count; i++)
		renamed[i] = path_in_maker(effects, unit, closure, inner.mutexes[i], &unused);
	access->held = (struct lock_set){0};
	move_locks(&access->held, &inner, renamed);
	return access->path != 0;
}

/* ---- into a task, as an argument ---- */

/* std::ref(x): the x. */
static const struct operand *
referee(struct effects *effects, uint32_t unit, const struct operand *value)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct event *event = &facts->events.items[value->a];
	const struct model_type *model =
		program_type_model(effects->program, unit, facts_value_type(facts, value->type));

	if (value->kind != OPERAND_RESULT || !model ||
	    !str_equal(model->name, "std::reference_wrapper"))
		return NULL;
	return call_operand(facts, event, 0);
}

static uint32_t
path_of_value(struct effects *effects, uint32_t unit, struct func callee, int position,
	      const struct operand *value, uint32_t path)
{
	const struct facts *facts = effects_facts(effects, unit);
	uint32_t root = path_at(effects, path)->root, target;
	const struct path *row = path_at(effects, root);
	const struct var *var = root_var(effects, path);
	const struct operand *referred = referee(effects, unit, value);
	bool pointer = facts->types.items[value->type].kind == TYPE_POINTER;

	if (row->kind == PATH_GLOBAL)
		return path;
	if (position == ARG_THIS) {
		target = pointer    ? path_pointee(effects, unit, value)
			 : referred ? path_of_operand(effects, unit, referred)
				    : 0;
		return row->kind == PATH_THIS && target ? path_replace(effects, path, root, target)
							: 0;
	}
	if (!var || var->function != callee.function || var->kind != VAR_PARAMETER ||
	    var->position != (uint32_t)position)
		return 0;
	if (pointer) {
		target = path_pointee(effects, unit, value);
		root = path_deref(effects, root, unit, 0);
		return target && path_below(effects, path, root)
			       ? path_replace(effects, path, root, target)
			       : 0;
	}
	target = path_of_operand(effects, unit, referred ? referred : value);
	if (!target || (!referred && !survives_copy(effects, path)))
		return 0;
	return path_replace(effects, path, root, target);
}

bool
access_of_value(struct effects *effects, uint32_t unit, struct func callee, int position,
		const struct operand *value, struct access *access)
{
	access->path = path_of_value(effects, unit, callee, position, value, access->path);
	return access->path != 0;
}

/* ---- events ---- */

/* What happens behind a call that leads to CALLEE. */
static void
import(struct collector *c, const struct event *event, struct func callee, bool guarded)
{
	const struct accesses *inner = accesses_of(c->effects, callee);
	const struct facts *facts = effects_facts(c->effects, callee.unit);
	const struct function *function = &facts->functions.items[callee.function];

	for (uint32_t i = 0; i < inner->all.count; i++) {
		struct access access = inner->all.items[i];
		const struct var *var = root_var(c->effects, access.path);
		uint32_t capture;
		bool captured = function->closure && (!var || var->function != callee.function ||
						      var->kind == VAR_CAPTURE);
		bool object = path_at(c->effects, path_at(c->effects, access.path)->root)->kind ==
			      PATH_THIS;

		if (captured ? !access_in_maker(c->effects, callee.unit, function->closure, &access,
						&capture)
			     : !access_in_caller(c->effects, c->function.unit, event, callee,
						 &access))
			continue;
		if (object && function->flags & FUNCTION_CONST && !function->closure)
			access.write = false;
		access.held.unnamed |= guarded;
		move_locks(&access.held, &c->held, c->held.mutexes);
		add_access(c, access);
	}
}

/* Methods of the standard library's containers and handles that are no writes, though they are not
 * const: [container.requirements.dataraces]. */
static const char *const accessors[] = {
	"begin",     "end",        "rbegin",      "rend",        "front",       "back",
	"data",      "find",       "at",          "c_str",       "get",         "value",
	"operator*", "operator->", "lower_bound", "upper_bound", "equal_range", "native_handle",
};

static bool
is_accessor(const char *class, const char *name)
{
	if (str_equal(name, "operator[]"))
		return !strstr(class, "map::");
	for (size_t i = 0; i < sizeof accessors / sizeof *accessors; i++)
		if (str_equal(name, accessors[i]))
			return true;
	return false;
}

static bool
is_about_tasks(const struct model_function *known)
{
	return known->locks != ARG_NONE || known->unlocks != ARG_NONE ||
	       known->try_locks != ARG_NONE || known->waits != ARG_NONE ||
	       known->joins != ARG_NONE || known->detaches != ARG_NONE ||
	       known->tests != ARG_NONE || known->atomic != ARG_NONE;
}

/* What a method without a visible body does to its object. */
static void
add_receiver(struct collector *c, const struct event *event, const struct model_function *known)
{
	const struct function *callee = &c->facts->functions.items[event->callee];
	const char *name = facts_str(c->facts, callee->name);
	const char *display = facts_str(c->facts, callee->display);
	const struct operand *receiver = call_operand(c->facts, event, ARG_THIS);
	uint32_t path = receiver ? path_of_operand(c->effects, c->function.unit, receiver) : 0;
	bool changes = known->fills == ARG_THIS || known->takes == ARG_THIS ||
		       known->empties == ARG_THIS || known->swaps == ARG_THIS ||
		       str_equal(display, "operator=");

	if (!path || !(callee->flags & FUNCTION_METHOD) || callee->flags & FUNCTION_LAMBDA ||
	    is_about_tasks(known))
		return;
	if (callee->flags & FUNCTION_CONST)
		add_path(c, path, false, event->span);
	else if (str_starts_with(name, "std::") && callee->flags & FUNCTION_SYSTEM)
		add_path(c, path, !is_accessor(name, display), event->span);
	else if (changes)
		add_path(c, path, true, event->span);
}

/* What the standard library, or a constructor that nobody wrote, does to its arguments. */
static void
add_arguments(struct collector *c, const struct event *event)
{
	const struct function *callee = &c->facts->functions.items[event->callee];
	bool copies = event->kind == EVENT_CONSTRUCT && event->arguments.count == 1;

	if (!(callee->flags & FUNCTION_SYSTEM) && !copies)
		return;
	for (uint32_t i = 0; i < event->arguments.count && i < callee->parameter_types.count; i++) {
		uint32_t row = c->facts->type_lists.items[callee->parameter_types.first + i];
		const struct type *type = &c->facts->types.items[row];
		const struct operand *value = call_operand(c->facts, event, (int)i);

		if (value->kind == OPERAND_MOVED && type->kind == TYPE_RVALUE_REFERENCE)
			add_place(c, value->a, true, event->span);
		else if (value->kind == OPERAND_PLACE && type->kind == TYPE_LVALUE_REFERENCE &&
			 type->flags & TYPE_CONST_INNER)
			add_place(c, value->a, false, event->span);
	}
}

/* std::swap(a, b) */
static void
add_swapped(struct collector *c, const struct event *event, const struct model_function *known)
{
	for (int i = 0; known->swaps == 0 && i < 2; i++) {
		const struct operand *value = call_operand(c->facts, event, i);

		if (value && value->kind == OPERAND_PLACE)
			add_place(c, value->a, true, event->span);
	}
}

/* Closures that are run before the call returns; under a once_flag, by one thread alone. */
static void
add_callbacks(struct collector *c, const struct event *event)
{
	bool guarded = false;

	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *value = call_operand(c->facts, event, (int)i);
		uint32_t closure = closure_of_operand(c->effects, c->function.unit, value);

		guarded |= is_synchronised_type(c->effects, c->function.unit, value->type);
		if (closure)
			import(c, event,
			       (struct func){c->function.unit,
					     c->facts->closures.items[closure].function},
			       guarded);
	}
}

static bool
is_coroutine(const struct effects *effects, struct func function)
{
	return effects_facts(effects, function.unit)->functions.items[function.function].flags &
	       FUNCTION_COROUTINE;
}

static void
add_call(struct collector *c, const struct event *event)
{
	const struct model_function *known =
		effects_callee(c->effects, c->function.unit, event->callee);
	struct func callee = call_definition(c->effects, c->function.unit, event);

	if (callee.function && !is_about_tasks(known)) {
		if (!is_coroutine(c->effects, callee)) /* that runs when somebody awaits it */
			import(c, event, callee, false);
		return;
	}
	add_receiver(c, event, known);
	add_arguments(c, event);
	add_swapped(c, event, known);
	if (known->calls_back)
		add_callbacks(c, event);
}

/* The call of a coroutine whose task EVENT awaits; NULL. */
static const struct event *
awaited_call(const struct collector *c, const struct event *event, struct func *callee)
{
	const struct operand *awaited = call_operand(c->facts, event, 0);
	const struct event *call;

	if (!awaited || awaited->kind != OPERAND_RESULT)
		return NULL;
	call = &c->facts->events.items[awaited->a];
	*callee = call_definition(c->effects, c->function.unit, call);
	return callee->function && is_coroutine(c->effects, *callee) ? call : NULL;
}

/* A copy of what is captured is made where the closure is. */
static void
add_closure(struct collector *c, const struct event *event)
{
	struct range captures = c->facts->closures.items[event->closure].captures;

	for (uint32_t i = captures.first; i < captures.first + captures.count; i++) {
		const struct capture *capture = &c->facts->captures.items[i];

		if (capture->mode == CAPTURE_COPY && capture->place)
			add_place(c, capture->place, false, capture->span);
	}
}

/* int e = v[i], as a range-for does it. */
static void
add_initialiser(struct collector *c, const struct event *event)
{
	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *value = call_operand(c->facts, event, (int)i);

		if (value->kind == OPERAND_PLACE)
			add_place(c, value->a, false, value->span);
	}
}

static void
add_construct(struct collector *c, const struct event *event)
{
	struct func callee = call_definition(c->effects, c->function.unit, event);
	const struct function *function = &c->facts->functions.items[c->function.function];
	uint32_t path = path_of_place(c->effects, c->function.unit, event->target);
	uint32_t kind = c->facts->types.items[event->type].kind;

	if (kind == TYPE_LVALUE_REFERENCE || kind == TYPE_RVALUE_REFERENCE) /* bound, not used */
		return;
	if (function->flags & FUNCTION_CONSTRUCTOR &&
	    path_at(c->effects, path)->kind == PATH_FIELD &&
	    path_at(c->effects, path_at(c->effects, path)->base)->kind == PATH_THIS)
		add_path(c, path, true, event->span);
	if (callee.function)
		import(c, event, callee, false);
	else if (event->callee)
		add_arguments(c, event);
	else
		add_initialiser(c, event);
}

static void
visit_event(void *context, uint32_t row, const struct lock_set *held)
{
	struct collector *c = context;
	const struct event *event = &c->facts->events.items[row];
	const struct event *call;
	struct func callee;

	c->event = row;
	c->held = *held;
	c->held.unnamed |= c->guarded[row - c->first];
	switch (event->kind) {
	case EVENT_READ:
		add_place(c, event->target, false, event->span);
		return;
	case EVENT_WRITE:
	case EVENT_ASSIGN:
		add_place(c, event->target, true, event->span);
		return;
	case EVENT_CALL:
		add_call(c, event);
		return;
	case EVENT_CONSTRUCT:
		add_construct(c, event);
		return;
	case EVENT_CLOSURE:
		add_closure(c, event);
		return;
	case EVENT_AWAIT:
		if ((call = awaited_call(c, event, &callee)))
			import(c, call, callee, false);
		return;
	default:
		return;
	}
}

/* ---- waiting ---- */

/* Not a local variable of the function: somebody else may signal through it. */
static bool
is_shared(struct collector *c, const struct operand *operand)
{
	uint32_t path = path_object(c->effects, c->function.unit, operand);
	const struct path *root;
	const struct var *var;

	path = access_path(c->effects, c->function, path);
	root = path_at(c->effects, path_at(c->effects, path)->root);
	if (root->kind != PATH_VAR || root->unit != c->function.unit)
		return path != 0;
	var = &c->facts->vars.items[root->row];
	return var->function != c->function.function || var->kind == VAR_PARAMETER ||
	       var->kind == VAR_CAPTURE || root != path_at(c->effects, path);
}

static bool
mentions_shared(struct collector *c, const struct event *event)
{
	const struct operand *receiver = call_operand(c->facts, event, ARG_THIS);

	if (receiver)
		return is_shared(c, receiver);
	for (uint32_t i = 0; i < event->arguments.count; i++)
		if (is_shared(c, call_operand(c->facts, event, (int)i)))
			return true;
	return !event->arguments.count;
}

/* The event sleeps until another task acts, or may. */
static bool
is_wait(struct collector *c, const struct event *event)
{
	const struct model_function *known =
		effects_callee(c->effects, c->function.unit, event->callee);
	const struct event *call;
	struct func callee;
	const char *name;

	if (event->kind == EVENT_AWAIT) {
		if (await_never_suspends(c->effects, c->function.unit, event))
			return false;
		call = awaited_call(c, event, &callee);
		if (call)
			return accesses_of(c->effects, callee)->waits;
		const struct operand *awaited = call_operand(c->facts, event, 0);
		if (awaited && awaited->kind == OPERAND_RESULT)
			known = effects_callee(c->effects, c->function.unit,
					       c->facts->events.items[awaited->a].callee);
		return !known->migrates;
	}
	if (event->kind != EVENT_CALL)
		return false;
	if (known->waits != ARG_NONE || known->joins != ARG_NONE)
		return mentions_shared(c, event);
	if (known->library)
		return false;
	callee = call_definition(c->effects, c->function.unit, event);
	if (callee.function)
		return !is_coroutine(c->effects, callee) && accesses_of(c->effects, callee)->waits;
	name = facts_str(c->facts, c->facts->functions.items[event->callee].display);
	return !(c->facts->functions.items[event->callee].flags & FUNCTION_SYSTEM) &&
	       tasks_name_waits(name) && mentions_shared(c, event);
}

/* An operation on an atomic whose result is looked at. */
enum look { LOOK_NONE, LOOK_LOAD, LOOK_CHANGE };

static enum look
look_of_event(struct collector *c, uint32_t row)
{
	const struct event *event = &c->facts->events.items[row];
	const struct model_function *known =
		effects_callee(c->effects, c->function.unit, event->callee);
	const struct function *callee = &c->facts->functions.items[event->callee];
	const struct operand *receiver = call_operand(c->facts, event, ARG_THIS);
	struct func body;

	if (event->kind != EVENT_CALL)
		return LOOK_NONE;
	if (known->atomic != ARG_NONE)
		return strstr(facts_str(c->facts, callee->name), "load") ? LOOK_LOAD : LOOK_CHANGE;
	if (receiver && is_synchronised_type(c->effects, c->function.unit, receiver->type))
		return callee->flags & FUNCTION_CONST ? LOOK_LOAD : LOOK_CHANGE;
	body = call_definition(c->effects, c->function.unit, event);
	if (!body.function && !known->library && event->callee &&
	    !(callee->flags & FUNCTION_SYSTEM))
		return LOOK_CHANGE; /* nobody knows what it looks at */
	return body.function && accesses_of(c->effects, body)->waits ? LOOK_CHANGE : LOOK_NONE;
}

static enum look
look_of(struct collector *c, const struct operand *operand, int depth)
{
	const struct place *place = &c->facts->places.items[operand->a];
	uint32_t definition;
	enum look look = LOOK_NONE;

	if (depth > MAX_DEPTH)
		return LOOK_NONE;
	switch (operand->kind) {
	case OPERAND_RESULT:
		return look_of_event(c, operand->a);
	case OPERAND_PLACE:
		if (c->facts->types.items[place->type].kind == TYPE_ATOMIC)
			return LOOK_LOAD;
		definition =
			place->kind == PLACE_VAR
				? effects_definition(c->effects, c->function.unit, place->index)
				: 0;
		if (!definition)
			return LOOK_NONE;
		if (c->facts->events.items[definition].kind == EVENT_CALL)
			return look_of_event(c, definition);
		operand = call_operand(c->facts, &c->facts->events.items[definition], 0);
		return operand ? look_of(c, operand, depth + 1) : LOOK_NONE;
	case OPERAND_NOT:
		return look_of(c, &c->facts->operands.items[operand->a], depth + 1);
	case OPERAND_COMPARE:
	case OPERAND_ARITHMETIC:
	case OPERAND_CHOICE:
	case OPERAND_LIST:
		for (uint32_t i = 0; i < operand->b; i++) {
			enum look part =
				look_of(c, &c->facts->operands.items[operand->a + i], depth + 1);

			if (part > look)
				look = part;
		}
		return look;
	default:
		return LOOK_NONE;
	}
}

static bool
leaves_loop(const struct facts *facts, uint32_t loop, uint32_t to)
{
	uint32_t inside = facts->blocks.items[to].loop;

	while (inside && inside != loop)
		inside = facts->loops.items[inside].outer;
	return loop && inside != loop;
}

/* Behind this edge another task has told something. A flag that is not set yet tells nothing:
 * while (!stop.load()) ... */
static bool
edge_tells(struct collector *c, const struct block *block, uint32_t index)
{
	const struct operand *condition = &c->facts->operands.items[block->condition];
	uint32_t to = c->facts->edges.items[block->successors.first + index];
	enum look look;
	struct branch branch;

	if (!block->condition || block->successors.count - block->exceptional != 2 || index > 1)
		return false;
	look = look_of(c, condition, 0);
	if (look != LOOK_LOAD)
		return look == LOOK_CHANGE;
	branch = branch_of_value(c->effects, c->function.unit, condition);
	if (condition->kind != OPERAND_RESULT && condition->kind != OPERAND_NOT &&
	    condition->kind != OPERAND_PLACE)
		return true;
	return !branch.known || branch.nonzero == (index == 0) ||
	       leaves_loop(c->facts, block->loop, to);
}

enum { NOT_REACHED, NOT_WAITED, WAITED };

static bool
enter(char *at, bool waited)
{
	char before = *at;

	*at = waited && before != NOT_WAITED ? WAITED : NOT_WAITED;
	return *at != before;
}

/* Runs BLOCK, that begins with STATE: on every way to here somebody has been waited for. A spawn
 * starts a task that nobody has waited for yet. */
static bool
run_waits(struct collector *c, uint32_t block, bool waited, bool *marks)
{
	struct range events = c->facts->blocks.items[block].events;

	for (uint32_t e = events.first; e < events.first + events.count; e++) {
		struct spawn spawn;

		marks[e - c->first] = waited;
		waited |= is_wait(c, &c->facts->events.items[e]);
		c->out->waits |= waited;
		if (waited && spawn_of_event(c->effects, c->function.unit, e, &spawn)) {
			waited = false;
			spawn_release(&spawn);
		}
	}
	return waited;
}

static void
find_waits(struct collector *c, bool *marks)
{
	struct range blocks = c->facts->functions.items[c->function.function].blocks;
	struct arena arena = {0};
	char *states = arena_alloc(&arena, blocks.count);
	bool changed = true;

	states[0] = NOT_WAITED;
	while (changed) {
		changed = false;
		for (uint32_t b = 0; b < blocks.count; b++) {
			const struct block *block = &c->facts->blocks.items[blocks.first + b];
			bool waited;

			if (states[b] == NOT_REACHED)
				continue;
			waited = run_waits(c, blocks.first + b, states[b] == WAITED, marks);
			for (uint32_t i = 0; i < block->successors.count; i++) {
				uint32_t to = c->facts->edges.items[block->successors.first + i];
				bool told = edge_tells(c, block, i);

				c->out->waits |= told;
				changed |= enter(&states[to - blocks.first], waited || told);
			}
		}
	}
	arena_release(&arena);
}

/* ---- locks that nobody can see ---- */

/* What is called: the function, or the member or variable that holds its address. */
static const char *
called_name(const struct facts *facts, const struct event *event)
{
	const struct operand *value = &facts->operands.items[event->receiver];
	const struct place *place = &facts->places.items[value->a];

	if (!(event->flags & EVENT_INDIRECT))
		return facts_str(facts, facts->functions.items[event->callee].name);
	while (value->kind == OPERAND_PLACE && place->kind == PLACE_DEREF)
		place = &facts->places.items[place->base];
	if (value->kind != OPERAND_PLACE ||
	    (place->kind != PLACE_FIELD && place->kind != PLACE_VAR))
		return "";
	return facts_str(facts, place->kind == PLACE_FIELD ? place->index
							   : facts->vars.items[place->index].name);
}

enum lock_word { WORD_OTHER, WORD_LOCKS, WORD_UNLOCKS };

static enum lock_word
word_of(const char *name)
{
	if (strcasestr(name, "unlock") || strcasestr(name, "release"))
		return WORD_UNLOCKS;
	if (strcasestr(name, "acquire"))
		return WORD_LOCKS;
	return strcasestr(name, "lock") && !strcasestr(name, "block") && !strcasestr(name, "clock")
		       ? WORD_LOCKS
		       : WORD_OTHER;
}

/* What EVENT calls cannot be seen, or is reached through a pointer, by its name a lock. */
static enum lock_word
hidden_lock(const struct collector *c, const struct event *event)
{
	const struct model_function *known =
		effects_callee(c->effects, c->function.unit, event->callee);
	struct func callee;

	if (event->kind != EVENT_CALL || known->name)
		return WORD_OTHER;
	callee = call_definition(c->effects, c->function.unit, event);
	return callee.function ? WORD_OTHER : word_of(called_name(c->facts, event));
}

/* functions.lock(base->lock); ...; functions.unlock(base->lock), in the order of the source. */
static void
find_hidden_locks(const struct collector *c, uint32_t count, bool *guarded)
{
	bool held = false;

	for (uint32_t i = 0; i < count; i++) {
		enum lock_word word = hidden_lock(c, &c->facts->events.items[c->first + i]);

		if (word != WORD_OTHER)
			held = word == WORD_LOCKS;
		guarded[i] = held;
	}
}

/* ---- all of a function ---- */

static void
collect(struct effects *effects, struct func function, struct accesses *out)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;
	struct collector c = {.effects = effects, .function = function, .facts = facts, .out = out};
	struct arena arena = {0};
	uint32_t count = 1;
	bool *marks, *guarded;

	if (!blocks.count)
		return;
	for (uint32_t b = 0; b < blocks.count; b++)
		count += facts->blocks.items[blocks.first + b].events.count;
	marks = arena_alloc(&arena, count * sizeof *marks);
	guarded = arena_alloc(&arena, count * sizeof *guarded);
	c.first = facts->blocks.items[blocks.first].events.first;
	c.waited = marks;
	c.guarded = guarded;
	find_waits(&c, marks);
	find_hidden_locks(&c, count - 1, guarded);
	locks_visit(effects, function, visit_event, &c);
	arena_release(&arena);
}

static const struct accesses nothing;

const struct accesses *
accesses_of(struct effects *effects, struct func function)
{
	uint64_t key = func_key(function);
	uint32_t row = map_get(&effects->access_index, key);
	struct accesses *accesses, made = {0};

	if (row)
		return effects->accesses.items[row - 1];
	if (effects->access_depth >= MAX_DEPTH)
		return &nothing;
	accesses = arena_alloc(&effects->arena, sizeof *accesses);
	*vec_push(&effects->accesses) = accesses;
	/* Met again while it is made, it counts as nothing. */
	map_put(&effects->access_index, key, effects->accesses.count);
	effects->access_depth++;
	collect(effects, function, &made);
	effects->access_depth--;
	*accesses = made;
	return accesses;
}

void
accesses_free(struct effects *effects)
{
	for (uint32_t i = 0; i < effects->accesses.count; i++)
		vec_free(&effects->accesses.items[i]->all);
	vec_free(&effects->accesses);
	map_free(&effects->access_index);
}
