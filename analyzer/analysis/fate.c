/*
 * What becomes of a task while the things that it refers to end; fate.h says
 * what for.
 *
 * One walk a start, from the call over all ways on. The state says where the
 * task lies (a variable, a container), whether it runs by itself, and which
 * of the borrowed things are gone already. A lazy task that still lies where
 * it was put is harmless until somebody starts it.
 *
 * A way ends where the task is awaited, where it goes to code that may finish
 * it, and where the function waits for something that the task may signal.
 */
#include "analysis/fate.h"

#include <string.h>

#include "analysis/spawn.h"
#include "base/text.h"

enum { MAX_BORROWED = 16, MAX_SHARED = 32 };

struct borrowed {
	uint32_t path, var, closure;
	int position;
	struct span span;
	bool reported;
};

struct state {
	uint32_t holder; /* path of the task; 0: nobody has it */
	uint32_t type;   /* of the task that lies there */
	uint32_t gone;   /* bit set of the borrowed that ended while it lay still */
	uint32_t cause;
	bool running;      /* by itself, not only when it is awaited */
	bool away;         /* detached, returned or stored: nobody here waits for it */
	enum loss_how how; /* ... which */
	uint32_t executor; /* path of what it runs on, and whose end it does not outlive; 0 */
};

struct stop {
	uint32_t block, event;
	struct state state;
};

struct walk {
	struct effects *effects;
	struct func function;
	const struct facts *facts;
	uint32_t event;
	struct start start;
	struct borrowed borrowed[MAX_BORROWED];
	uint32_t count;
	uint32_t
		shared[MAX_SHARED]; /* roots of all that the task got: it may signal through them */
	uint32_t shared_count;
	VEC(struct stop) todo;
	struct map seen;
	loss_list *list;
};

/* ---- what is borrowed ---- */

static const struct model_type *
model_of(const struct walk *walk, uint32_t type)
{
	return program_type_model(walk->effects->program, walk->function.unit,
				  facts_value_type(walk->facts, type));
}

/* An owner that may be one of several: what it owns may outlive it. */
static bool
is_shared_owner(const struct walk *walk, const struct path *row)
{
	const struct model_type *model =
		program_type_model(walk->effects->program, row->unit, row->type);

	return !model || !(model->roles & ROLE_BOX) ||
	       !(str_equal(model->name, "std::unique_ptr") ||
		 str_equal(model->name, "std::optional"));
}

/* A member that is a reference: what it refers to is not the object's. */
static bool
is_reference_member(const struct walk *walk, const struct path *row)
{
	const struct path *base = path_at(walk->effects, row->base);
	const struct facts *facts = effects_facts(walk->effects, base->unit);
	struct range fields = facts->types.items[facts_value_type(facts, base->type)].fields;

	for (uint32_t i = fields.first; i < fields.first + fields.count; i++) {
		const struct field *field = &facts->fields.items[i];
		uint32_t kind = facts->types.items[field->type].kind;

		if (hash_str(facts_str(facts, field->name)) == row->key)
			return kind == TYPE_LVALUE_REFERENCE || kind == TYPE_RVALUE_REFERENCE;
	}
	return false;
}

/* The variable of this function that the storage belongs to; 0: nobody's, or not ours to lose. */
static uint32_t
own_variable(const struct walk *walk, uint32_t path)
{
	const struct path *root = path_at(walk->effects, path_at(walk->effects, path)->root);
	const struct var *var;

	for (uint32_t p = path; p; p = path_at(walk->effects, p)->base) {
		const struct path *row = path_at(walk->effects, p);

		if (row->kind == PATH_DEREF &&
		    is_shared_owner(walk, path_at(walk->effects, row->base)))
			return 0;
		if (row->kind == PATH_FIELD && is_reference_member(walk, row))
			return 0;
	}
	if (!path || root->kind != PATH_VAR || root->unit != walk->function.unit)
		return 0;
	var = &walk->facts->vars.items[root->row];
	if (var->function != walk->function.function || var->flags & VAR_REFERENCE ||
	    var->kind == VAR_CAPTURE || var->kind == VAR_GLOBAL)
		return 0;
	return root->row;
}

/* There is nothing in it to be read: a closure without captures, an empty class. */
static bool
is_empty(const struct walk *walk, uint32_t type)
{
	const struct type *row = &walk->facts->types.items[type];

	if (row->kind == TYPE_CLOSURE)
		return !walk->facts->closures.items[row->closure].captures.count;
	return row->kind == TYPE_RECORD && !row->fields.count && !row->bases.count &&
	       !(row->flags & (TYPE_OPAQUE | TYPE_INCOMPLETE | TYPE_POLYMORPHIC | TYPE_PATTERN));
}

static void
add_borrowed(struct walk *walk, struct borrowed borrowed)
{
	if (is_empty(walk, walk->facts->vars.items[borrowed.var].type))
		return;
	for (uint32_t i = 0; i < walk->count; i++)
		if (walk->borrowed[i].path == borrowed.path)
			return;
	if (walk->count < MAX_BORROWED)
		walk->borrowed[walk->count++] = borrowed;
}

static void
borrow_storage(struct walk *walk, const struct operand *operand, uint32_t closure, int position)
{
	uint32_t path = operand->kind == OPERAND_ADDRESS
				? path_of_place(walk->effects, walk->function.unit, operand->a)
				: path_of_operand(walk->effects, walk->function.unit, operand);
	uint32_t var = own_variable(walk, path);

	if (var)
		add_borrowed(walk, (struct borrowed){.path = path_at(walk->effects, path)->root,
						     .var = var,
						     .closure = closure,
						     .position = position,
						     .span = operand->span});
}

/* A pointer or view by value: what it refers to, as far as that is seen. */
static void
borrow_referee(struct walk *walk, const struct operand *operand, int position)
{
	borrow_list list = {0};

	spawn_borrows(walk->effects, walk->function, operand, &list);
	for (uint32_t i = 0; i < list.count; i++) {
		const struct path *row = path_at(walk->effects, list.items[i].path);
		const struct model_type *model = model_of(walk, row->type);

		if (model && model->roles & ROLE_BOX && is_shared_owner(walk, row))
			continue;
		add_borrowed(walk, (struct borrowed){.path = list.items[i].path,
						     .var = list.items[i].var,
						     .position = position,
						     .span = operand->span});
	}
	vec_free(&list);
}

static void
borrow_argument(struct walk *walk, const struct operand *operand, uint32_t type, int position)
{
	const struct facts *facts = effects_facts(walk->effects, walk->start.body.unit);
	const struct model_type *model =
		program_type_model(walk->effects->program, walk->start.body.unit, type);

	switch (facts->types.items[type].kind) {
	case TYPE_LVALUE_REFERENCE:
	case TYPE_RVALUE_REFERENCE:
		borrow_storage(walk, operand, 0, position);
		return;
	case TYPE_POINTER:
		borrow_referee(walk, operand, position);
		return;
	default:
		if (model && model->roles & ROLE_VIEW)
			borrow_referee(walk, operand, position);
	}
}

/* The object of a method, or the closure of a lambda: its captures live there. */
static void
borrow_receiver(struct walk *walk, const struct event *event)
{
	const struct facts *facts = effects_facts(walk->effects, walk->start.body.unit);
	const struct function *body = &facts->functions.items[walk->start.body.function];
	const struct operand *receiver = call_operand(walk->facts, event, ARG_THIS);
	uint32_t closure = 0;

	if (!receiver || body->flags & FUNCTION_EXPLICIT_THIS)
		return;
	if (body->flags & FUNCTION_LAMBDA || body->closure) {
		closure = closure_of_operand(walk->effects, walk->function.unit, receiver);
		if (!closure || walk->start.body.unit != walk->function.unit)
			return;
	} else if (!(body->flags & FUNCTION_METHOD)) {
		return;
	}
	borrow_storage(walk, receiver, closure, ARG_THIS);
}

static void
share(struct walk *walk, uint32_t path)
{
	if (path && walk->shared_count < MAX_SHARED)
		walk->shared[walk->shared_count++] = path_at(walk->effects, path)->root;
}

/* Numbers that were copied signal nothing. */
static void
share_operand(struct walk *walk, const struct operand *operand)
{
	uint32_t kind = walk->facts->types.items[facts_value_type(walk->facts, operand->type)].kind;

	if (kind != TYPE_ARITHMETIC && kind != TYPE_ENUM)
		share(walk, path_object(walk->effects, walk->function.unit, operand));
}

static void
collect_shared(struct walk *walk)
{
	const struct event *event = &walk->facts->events.items[walk->event];
	const struct operand *receiver = call_operand(walk->facts, event, ARG_THIS);

	for (uint32_t i = 0; i < walk->count; i++) {
		struct range captures =
			walk->facts->closures.items[walk->borrowed[i].closure].captures;

		share(walk, walk->borrowed[i].path);
		for (uint32_t c = captures.first; c < captures.first + captures.count; c++)
			share(walk, path_of_place(walk->effects, walk->function.unit,
						  walk->facts->captures.items[c].place));
	}
	if (receiver)
		share_operand(walk, receiver);
	for (uint32_t i = 0; i < event->arguments.count; i++)
		share_operand(walk, call_operand(walk->facts, event, (int)i));
}

static void
collect_borrowed(struct walk *walk)
{
	const struct event *event = &walk->facts->events.items[walk->event];
	const struct facts *facts = effects_facts(walk->effects, walk->start.body.unit);
	const struct function *body = &facts->functions.items[walk->start.body.function];
	bool explicit_this = body->flags & FUNCTION_EXPLICIT_THIS;

	borrow_receiver(walk, event);
	for (uint32_t i = 0; i < event->arguments.count && i < body->parameter_types.count; i++)
		if (!explicit_this)
			borrow_argument(walk, call_operand(walk->facts, event, (int)i),
					facts->type_lists.items[body->parameter_types.first + i],
					(int)i);
}

/* ---- losses ---- */

static void
lose(struct walk *walk, uint32_t index, enum loss_how how, uint32_t cause, bool before_start)
{
	struct borrowed *borrowed = &walk->borrowed[index];
	struct lost lost = {.body = walk->start.body,
			    .closure = borrowed->closure,
			    .position = borrowed->position,
			    .before_start = before_start};
	struct loss loss = {.start = walk->event,
			    .body = walk->start.body,
			    .closure = borrowed->closure,
			    .position = borrowed->position,
			    .var = borrowed->var,
			    .span = borrowed->span,
			    .how = how,
			    .cause = cause};

	if (borrowed->reported || !lost_is_used(walk->effects, &lost, &loss.use, &loss.used))
		return;
	borrowed->reported = true;
	*vec_push(walk->list) = loss;
}

/* The task starts, or may be started by others, after some of it is gone. */
static void
lose_gone(struct walk *walk, const struct state *state, uint32_t cause)
{
	for (uint32_t i = 0; i < walk->count; i++)
		if (state->gone & 1u << i)
			lose(walk, i, LOSS_LATE, cause, true);
}

static void
end_borrowed(struct walk *walk, struct state *state, uint32_t path)
{
	for (uint32_t i = 0; i < walk->count; i++) {
		if (walk->borrowed[i].path != path)
			continue;
		if (state->away)
			lose(walk, i, state->how, state->cause, !state->running);
		else if (state->running)
			lose(walk, i, LOSS_RUNNING, 0, false);
		else
			state->gone |= 1u << i;
	}
}

/* ---- mentions ---- */

static bool
touches(const struct walk *walk, const struct operand *operand, uint32_t path)
{
	return operand_touches(walk->effects, walk->function.unit, operand, path);
}

/* The argument that is the task, or holds it. */
static const struct operand *
task_argument(const struct walk *walk, const struct event *event, const struct state *state,
	      uint32_t *position)
{
	for (uint32_t i = 0; i < event->arguments.count && state->holder; i++) {
		*position = i;
		if (touches(walk, call_operand(walk->facts, event, (int)i), state->holder))
			return call_operand(walk->facts, event, (int)i);
	}
	return NULL;
}

static bool
mentions_shared(const struct walk *walk, const struct operand *operand)
{
	for (uint32_t i = 0; i < walk->shared_count; i++)
		if (touches(walk, operand, walk->shared[i]))
			return true;
	return false;
}

/* The call got something that the task got too. */
static bool
call_mentions_shared(const struct walk *walk, const struct event *event)
{
	if (mentions_shared(walk, call_operand(walk->facts, event, ARG_THIS)))
		return true;
	for (uint32_t i = 0; i < event->arguments.count; i++)
		if (mentions_shared(walk, call_operand(walk->facts, event, (int)i)))
			return true;
	return false;
}

/* ---- waiting ---- */

static bool
sounds_like_waiting(const char *name)
{
	static const char *const parts[] = {
		"wait", "join", "run",   "exec",  "poll",   "sync",     "drain",   "stop",
		"get",  "loop", "sleep", "flush", "finish", "shutdown", "process", "resume",
	};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (strstr(name, parts[i]))
			return true;
	return false;
}

/* Whoever waits may wait for the task to end: by a protocol, or by driving its event loop. */
static bool
may_wait(const struct walk *walk, const struct event *event)
{
	const struct model_function *known =
		effects_callee(walk->effects, walk->function.unit, event->callee);
	const char *name =
		facts_str(walk->facts, walk->facts->functions.items[event->callee].display);

	if (known->waits != ARG_NONE || known->joins != ARG_NONE || known->blocks.present ||
	    known->suspends)
		return true;
	return !known->library && sounds_like_waiting(name);
}

static bool
await_mentions_shared(const struct walk *walk, const struct event *event)
{
	const struct operand *awaited = call_operand(walk->facts, event, 0);

	if (mentions_shared(walk, awaited))
		return true;
	return awaited && awaited->kind == OPERAND_RESULT &&
	       call_mentions_shared(walk, &walk->facts->events.items[awaited->a]);
}

/* A flag that the task may set: tested, it decides whether to wait. */
static bool
tests_shared(const struct walk *walk, const struct operand *condition)
{
	const struct event *call = &walk->facts->events.items[condition->a];
	const struct function *callee;

	if (condition->kind == OPERAND_NOT)
		return tests_shared(walk, &walk->facts->operands.items[condition->a]);
	if (condition->kind == OPERAND_COMPARE)
		return tests_shared(walk, &walk->facts->operands.items[condition->a]) ||
		       tests_shared(walk, &walk->facts->operands.items[condition->a + 1]);
	if (condition->kind != OPERAND_RESULT)
		return mentions_shared(walk, condition);
	callee = &walk->facts->functions.items[call->callee];
	return (effects_callee(walk->effects, walk->function.unit, call->callee)->atomic !=
			ARG_NONE ||
		strncmp(facts_str(walk->facts, callee->display), "operator ", 9) == 0 ||
		strstr(facts_str(walk->facts, callee->name), "atomic")) &&
	       call_mentions_shared(walk, call);
}

/* ---- where the task goes ---- */

enum way { WAY_ON, WAY_END };

static enum way
go_away(struct walk *walk, struct state *state, enum loss_how how, uint32_t row, uint32_t holder)
{
	if (!state->running)
		lose_gone(walk, state, row);
	state->gone = 0;
	state->away = true;
	state->how = how;
	state->cause = row;
	state->holder = holder;
	return WAY_ON;
}

/* Others have it, or have waited for it. */
static enum way
settle(struct walk *walk, const struct state *state, uint32_t row)
{
	if (!state->running && !state->away)
		lose_gone(walk, state, row);
	return WAY_END;
}

/* Nobody in this function can lose it: a member, a global, behind a reference. */
static bool
is_outside(const struct walk *walk, uint32_t path)
{
	return path && !own_variable(walk, path);
}

static enum way
move_to(struct walk *walk, struct state *state, uint32_t path, uint32_t row)
{
	if (!path)
		return settle(walk, state, row);
	if (is_outside(walk, path))
		return go_away(walk, state, LOSS_STORED, row, path);
	state->holder = path;
	return WAY_ON;
}

static bool
takes_argument(const struct walk *walk, const struct event *event)
{
	const struct model_function *known =
		effects_callee(walk->effects, walk->function.unit, event->callee);
	const struct function *callee = &walk->facts->functions.items[event->callee];

	return event->receiver && (known->takes != ARG_NONE || known->fills == ARG_THIS ||
				   str_equal(facts_str(walk->facts, callee->display), "operator="));
}

/* A parameter that owns what it gets. */
static bool
is_by_value(const struct facts *facts, uint32_t function, uint32_t position)
{
	struct range types = facts->functions.items[function].parameter_types;
	uint32_t kind;

	if (position >= types.count)
		return false;
	kind = facts->types.items[facts->type_lists.items[types.first + position]].kind;
	return kind != TYPE_LVALUE_REFERENCE && kind != TYPE_RVALUE_REFERENCE &&
	       kind != TYPE_POINTER;
}

/* Taken into another coroutine, which will await it: what becomes of that one becomes of it. */
static bool
rides_on(struct walk *walk, struct state *state, uint32_t row, uint32_t position)
{
	const struct event *event = &walk->facts->events.items[row];
	const struct operand result = {.kind = OPERAND_RESULT, .type = event->type, .a = row};
	struct start start;

	if (!start_of_event(walk->effects, walk->function.unit, row, &start) ||
	    !start.body.function || (start.mode != START_LAZY && start.mode != START_EAGER) ||
	    !is_by_value(effects_facts(walk->effects, start.body.unit), start.body.function,
			 position))
		return false;
	if (start.mode == START_EAGER && !state->running) {
		lose_gone(walk, state, row);
		state->gone = 0;
		state->running = true;
	}
	state->holder = path_of_operand(walk->effects, walk->function.unit, &result);
	state->type = event->type;
	return true;
}

/* The result of the call holds the task now: another task, a future. Nothing: it runs by itself. */
static enum way
pass_to_result(struct walk *walk, struct state *state, uint32_t row, bool starts)
{
	const struct event *event = &walk->facts->events.items[row];
	const struct operand result = {.kind = OPERAND_RESULT, .type = event->type, .a = row};

	if (walk->facts->types.items[event->type].kind != TYPE_RECORD)
		return go_away(walk, state, LOSS_DETACHED, row, 0);
	if (starts && !state->running) {
		lose_gone(walk, state, row);
		state->gone = 0;
		state->running = true;
	}
	state->holder = path_of_operand(walk->effects, walk->function.unit, &result);
	state->type = event->type;
	return state->holder ? WAY_ON : settle(walk, state, row);
}

/* A lambda of this function, no coroutine, has it and may run it: on threads that are joined,
 * perhaps. */
static bool
is_driven_by_lambda(const struct walk *walk, uint32_t executor)
{
	for (uint32_t c = 1; c < walk->facts->closures.count; c++) {
		const struct closure *closure = &walk->facts->closures.items[c];
		struct range captures = closure->captures;

		if (closure->enclosing != walk->function.function ||
		    walk->facts->functions.items[closure->function].flags & FUNCTION_COROUTINE)
			continue;
		for (uint32_t i = captures.first; i < captures.first + captures.count; i++) {
			uint32_t own = path_of_place(walk->effects, walk->function.unit,
						     walk->facts->captures.items[i].place);

			if (own && path_below(walk->effects, executor, own))
				return true;
		}
	}
	return false;
}

/* A spawn gets the task. */
static enum way
enter_spawn(struct walk *walk, struct state *state, uint32_t row, const struct spawn *spawn)
{
	const struct event *event = &walk->facts->events.items[row];
	const struct operand result = {.kind = OPERAND_RESULT, .type = event->type, .a = row};

	if (spawn->lifetime == SPAWN_DETACHED)
		return go_away(walk, state, LOSS_DETACHED, row, 0);
	if (spawn->lifetime == SPAWN_SCOPED || spawn->through_callee || event->kind != EVENT_CALL ||
	    !spawn->handle)
		return settle(walk, state, row);
	if (spawn->handle == path_object(walk->effects, walk->function.unit, &result))
		return pass_to_result(walk, state, row, true);
	if (is_driven_by_lambda(walk, spawn->handle))
		return settle(walk, state, row);
	state->executor = spawn->handle;
	return go_away(walk, state, LOSS_DETACHED, row, 0);
}

/* True when EVENT is a spawn that gets the task, or would be one with another completion token:
 * then what it returns decides. */
static bool
is_spawned(struct walk *walk, struct state *state, uint32_t row, enum way *way)
{
	const struct event *event = &walk->facts->events.items[row];
	const struct model_function *known =
		effects_callee(walk->effects, walk->function.unit, event->callee);
	const struct model_type *model = model_of(walk, event->type);
	bool lazy = model && model->roles & ROLE_LAZY_TASK, gets = false;
	struct spawn spawn;

	if (spawn_of_event(walk->effects, walk->function.unit, row, &spawn)) {
		for (uint32_t i = 0; i < spawn.values.count; i++)
			gets |= touches(walk, &spawn.values.items[i], state->holder);
		if (gets)
			*way = enter_spawn(walk, state, row, &spawn);
	} else if (event->kind == EVENT_CALL && ((known->spawn.present && known->spawn.only_with) ||
						 (known->binds == ARG_ALL && model && lazy))) {
		*way = pass_to_result(walk, state, row, !lazy);
		gets = true;
	}
	spawn_release(&spawn);
	return gets;
}

/* A value that only wraps the task: another task object, a box, a container, an aggregate. */
static bool
only_holds(const struct walk *walk, const struct event *event, const struct state *state)
{
	const struct model_type *model = model_of(walk, event->type);

	return !event->callee || facts_value_type(walk->facts, event->type) == state->type ||
	       (model && model->roles & (ROLE_BOX | ROLE_CONTAINER));
}

static enum way
pass_task(struct walk *walk, struct state *state, uint32_t row, uint32_t position)
{
	const struct event *event = &walk->facts->events.items[row];
	enum way way;

	if (is_spawned(walk, state, row, &way))
		return way;
	if (event->kind == EVENT_CONSTRUCT)
		return only_holds(walk, event, state)
			       ? move_to(walk, state,
					 path_of_place(walk->effects, walk->function.unit,
						       event->target),
					 row)
			       : settle(walk, state, row);
	if (takes_argument(walk, event))
		return move_to(walk, state,
			       path_object(walk->effects, walk->function.unit,
					   call_operand(walk->facts, event, ARG_THIS)),
			       row);
	if (rides_on(walk, state, row, position))
		return WAY_ON;
	return settle(walk, state, row);
}

/* ---- ends ---- */

/* The destructor destroys the coroutine: dropped, the task does not run on. */
static bool
destroys_frame(const struct walk *walk, uint32_t type)
{
	const struct type *row = &walk->facts->types.items[facts_value_type(walk->facts, type)];
	struct func destructor = row->destructor
					 ? program_definition(walk->effects->program,
							      walk->function.unit, row->destructor)
					 : (struct func){0, 0};
	const struct facts *facts = effects_facts(walk->effects, destructor.unit);
	struct range blocks = facts->functions.items[destructor.function].blocks;

	for (uint32_t b = blocks.first; destructor.function && b < blocks.first + blocks.count;
	     b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			uint32_t callee = facts->events.items[e].callee;

			if (str_equal(facts_str(facts, facts->functions.items[callee].name),
				      "std::coroutine_handle::destroy"))
				return true;
		}
	}
	for (uint32_t i = 0; i < row->fields.count; i++)
		if (destroys_frame(walk, walk->facts->fields.items[row->fields.first + i].type))
			return true;
	return false;
}

/* The handle is destroyed, or gets another task. */
static enum way
drop_task(struct walk *walk, struct state *state, uint32_t row)
{
	const struct model_type *model = model_of(walk, state->type);

	if (!state->running)
		return WAY_END;
	if (!(model && model->roles & ROLE_EAGER_TASK) && destroys_frame(walk, state->type))
		return WAY_END;
	return go_away(walk, state, LOSS_DETACHED, row, 0);
}

static enum way
step_destroy(struct walk *walk, struct state *state, uint32_t row)
{
	const struct event *event = &walk->facts->events.items[row];
	uint32_t path = path_of_place(walk->effects, walk->function.unit, event->target);

	if (state->executor && path && path_inside(walk->effects, state->executor, path))
		return WAY_END;
	if (!state->away && path && path_inside(walk->effects, state->holder, path) &&
	    !return_takes(walk->effects, walk->function.unit, row, state->holder) &&
	    drop_task(walk, state, row) == WAY_END)
		return WAY_END;
	end_borrowed(walk, state, path);
	return WAY_ON;
}

/* ---- events ---- */

/* Asked of a container, it says nothing of the tasks in it. */
static bool
is_harmless(const struct walk *walk, const struct event *event)
{
	static const char *const names[] = {"size",     "empty",     "reserve",
					    "capacity", "push_back", "emplace_back"};
	const char *name =
		facts_str(walk->facts, walk->facts->functions.items[event->callee].display);

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_equal(name, names[i]))
			return true;
	return effects_callee(walk->effects, walk->function.unit, event->callee)->derefs !=
	       ARG_NONE;
}

/* Code of the project gets what the task runs on. */
static bool
may_drive(const struct walk *walk, const struct event *event, const struct state *state)
{
	if (!state->executor ||
	    effects_callee(walk->effects, walk->function.unit, event->callee)->library)
		return false;
	if (touches(walk, call_operand(walk->facts, event, ARG_THIS), state->executor))
		return true;
	for (uint32_t i = 0; i < event->arguments.count; i++)
		if (touches(walk, call_operand(walk->facts, event, (int)i), state->executor))
			return true;
	return false;
}

static enum way
step_call(struct walk *walk, struct state *state, uint32_t row)
{
	const struct event *event = &walk->facts->events.items[row];
	const struct operand *receiver = call_operand(walk->facts, event, ARG_THIS);
	uint32_t position;
	enum way way;

	if (call_never_returns(walk->effects, walk->function.unit, event))
		return WAY_END;
	if (task_argument(walk, event, state, &position))
		return state->away ? WAY_END : pass_task(walk, state, row, position);
	if (state->holder && touches(walk, receiver, state->holder)) {
		if (is_harmless(walk, event))
			return WAY_ON;
		if (!state->away && is_spawned(walk, state, row, &way))
			return way;
		if (takes_argument(walk, event) && !state->away)
			return drop_task(walk, state, row);
		return WAY_END;
	}
	if ((state->running || state->away) && event->kind == EVENT_CALL &&
	    (may_wait(walk, event) || may_drive(walk, event, state)))
		return WAY_END;
	return WAY_ON;
}

static enum way
step_await(struct walk *walk, struct state *state, uint32_t row)
{
	const struct event *event = &walk->facts->events.items[row];
	uint32_t position;

	if (task_argument(walk, event, state, &position))
		return settle(walk, state, row);
	if (state->executor && touches(walk, call_operand(walk->facts, event, 0), state->executor))
		return WAY_END;
	if ((state->running || state->away) && await_mentions_shared(walk, event) &&
	    !await_never_suspends(walk->effects, walk->function.unit, event))
		return WAY_END;
	return WAY_ON;
}

static enum way
step_closure(const struct walk *walk, const struct state *state, const struct event *event)
{
	struct range captures = walk->facts->closures.items[event->closure].captures;

	for (uint32_t i = captures.first; state->holder && i < captures.first + captures.count;
	     i++) {
		const struct capture *capture = &walk->facts->captures.items[i];
		uint32_t own = path_of_place(walk->effects, walk->function.unit, capture->place);

		if ((own && path_below(walk->effects, state->holder, own)) ||
		    (capture->value &&
		     touches(walk, &walk->facts->operands.items[capture->value], state->holder)))
			return WAY_END;
	}
	return WAY_ON;
}

static enum way
step(struct walk *walk, struct state *state, uint32_t row)
{
	const struct event *event = &walk->facts->events.items[row];
	uint32_t position;

	if (row == walk->event)
		return WAY_END; /* the loop makes the next one: that is judged by the same walk */
	switch (event->kind) {
	case EVENT_DESTROY:
		return step_destroy(walk, state, row);
	case EVENT_CALL:
	case EVENT_CONSTRUCT:
		return step_call(walk, state, row);
	case EVENT_AWAIT:
	case EVENT_YIELD:
		return step_await(walk, state, row);
	case EVENT_CLOSURE:
		return step_closure(walk, state, event);
	case EVENT_ASSIGN:
		return task_argument(walk, event, state, &position) ? WAY_END : WAY_ON;
	case EVENT_RETURN:
		if (task_argument(walk, event, state, &position) && !state->away)
			return go_away(walk, state, LOSS_RETURNED, row, 0);
		return WAY_ON;
	default:
		return WAY_ON;
	}
}

/* ---- the walk ---- */

static void
push(struct walk *walk, uint32_t block, const struct state *state)
{
	uint64_t flags =
		(uint64_t)state->running | (uint64_t)state->away << 1 | (uint64_t)state->how << 2;
	uint64_t where = (uint64_t)state->executor << 32 | state->holder;
	uint64_t key = hash_mix(hash_mix(block, where), flags << 32 | state->gone);

	if (map_get(&walk->seen, key))
		return;
	map_put(&walk->seen, key, 1);
	*vec_push(&walk->todo) =
		(struct stop){block, walk->facts->blocks.items[block].events.first, *state};
}

static void
walk_block(struct walk *walk, struct stop stop)
{
	const struct block *block = &walk->facts->blocks.items[stop.block];
	uint32_t end = block->events.first + block->events.count, edges;

	for (uint32_t e = stop.event; e < end; e++)
		if (step(walk, &stop.state, e) == WAY_END)
			return;
	if ((stop.state.running || stop.state.away) && block->condition &&
	    tests_shared(walk, &walk->facts->operands.items[block->condition]))
		return;
	/* An exception on the way to what drives the executor leaves the task lying there. */
	edges = block->successors.count - (stop.state.executor ? block->exceptional : 0);
	for (uint32_t i = 0; i < edges; i++)
		push(walk, walk->facts->edges.items[block->successors.first + i], &stop.state);
}

static void
walk_start(struct walk *walk, uint32_t block)
{
	const struct event *event = &walk->facts->events.items[walk->event];
	const struct operand result = {
		.kind = OPERAND_RESULT, .type = event->type, .a = walk->event};
	struct state state = {
		.holder = path_of_operand(walk->effects, walk->function.unit, &result),
		.type = event->type,
		.running = walk->start.mode == START_EAGER,
	};

	*vec_push(&walk->todo) = (struct stop){block, walk->event + 1, state};
	while (walk->todo.count)
		walk_block(walk, walk->todo.items[--walk->todo.count]);
	vec_free(&walk->todo);
	map_free(&walk->seen);
}

static void
judge(struct effects *effects, struct func function, uint32_t block, uint32_t event,
      loss_list *list)
{
	struct walk walk = {.effects = effects,
			    .function = function,
			    .facts = effects_facts(effects, function.unit),
			    .event = event,
			    .list = list};

	if (!start_of_event(effects, function.unit, event, &walk.start) ||
	    !walk.start.body.function ||
	    (walk.start.mode != START_LAZY && walk.start.mode != START_EAGER))
		return;
	collect_borrowed(&walk);
	collect_shared(&walk);
	if (walk.count)
		walk_start(&walk, block);
}

void
fate_losses(struct effects *effects, struct func function, loss_list *list)
{
	const struct facts *facts = effects_facts(effects, function.unit);
	struct range blocks = facts->functions.items[function.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			judge(effects, function, b, e, list);
	}
}
