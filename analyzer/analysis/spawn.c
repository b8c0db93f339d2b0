/*
 * Describing spawns; spawn.h says what for.
 *
 * Borrows are followed through what is visible in the function: closures,
 * std::bind, std::function, views, pointers and records that were given an
 * address. What comes from elsewhere (a parameter, the heap, a global) is not
 * the function's to lose.
 */
#include "analysis/spawn.h"

#include <stdio.h>

#include "base/text.h"

enum { MAX_DEPTH = 8 };

/* ---- describing a spawn ---- */

static const char *
type_name(const struct facts *facts, uint32_t type)
{
	return facts_str(facts, facts->types.items[facts_value_type(facts, type)].qualified);
}

/* The constructor of a handle also copies and moves handles, or makes an empty one. */
static bool
is_handle_copy(const struct facts *facts, const struct event *event, const struct operand *task)
{
	return event->kind == EVENT_CONSTRUCT &&
	       str_equal(type_name(facts, task->type), type_name(facts, event->type));
}

/* request->data = payload: what is stored last, before the spawn, in the member NAME of the object
 * that REQUEST points to; NULL when that is not in sight. */
static const struct operand *
stored_member(struct effects *effects, const struct spawn *spawn, const struct operand *request,
	      const char *name)
{
	const struct facts *facts = effects_facts(effects, spawn->unit);
	uint32_t object = path_pointee(effects, spawn->unit, request);
	uint32_t owner = effects_owner(effects, spawn->unit, spawn->event);
	struct range blocks = facts->functions.items[owner].blocks;
	uint32_t first = facts->blocks.items[blocks.first].events.first;

	for (uint32_t e = spawn->event; object && e-- > first;) {
		const struct event *event = &facts->events.items[e];
		const struct path *target;

		if (event->kind != EVENT_ASSIGN && event->kind != EVENT_CONSTRUCT)
			continue;
		target = path_at(effects, path_of_place(effects, spawn->unit, event->target));
		if (target->kind == PATH_FIELD && target->base == object &&
		    str_equal(facts_str(facts, target->row), name))
			return call_operand(facts, event, 0);
	}
	return NULL;
}

static void
add_payload(struct effects *effects, const struct operand *request, const struct model_spawn *model,
	    struct spawn *spawn)
{
	const struct operand *stored =
		model->payload ? stored_member(effects, spawn, request, model->payload) : NULL;

	if (!stored)
		return;
	*vec_push(&spawn->values) = *stored;
	vec_last(&spawn->values)->span = request->span; /* where it goes into the task */
}

static void
add_values(struct effects *effects, const struct event *event, const struct model_spawn *model,
	   int shift, struct spawn *spawn)
{
	const struct facts *facts = effects_facts(effects, spawn->unit);
	const struct operand *task = call_operand(facts, event, model->task + shift);

	if (model->task != ARG_NONE && task)
		*vec_push(&spawn->values) = *task;
	if (model->data == ARG_REST) {
		for (int i = model->task + shift + 1; i < (int)event->arguments.count; i++)
			*vec_push(&spawn->values) = *call_operand(facts, event, i);
	} else if (model->data != ARG_NONE) {
		const struct operand *data = call_operand(facts, event, model->data + shift);

		if (data) {
			*vec_push(&spawn->values) = *data;
			add_payload(effects, data, model, spawn);
		}
	}
}

/* make_unique<std::thread>(...): the handle is what the pointer owns. */
static uint32_t
owned_handle(struct effects *effects, uint32_t unit, uint32_t path)
{
	const struct path *row = path_at(effects, path);
	const struct model_type *model = program_type_model(effects->program, row->unit, row->type);

	return model && model->roles & ROLE_BOX ? path_deref(effects, path, unit, 0) : path;
}

static uint32_t
handle_path(struct effects *effects, uint32_t unit, uint32_t row, int handle)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct event *event = &facts->events.items[row];
	struct operand result = {.kind = OPERAND_RESULT, .type = event->type, .a = row};

	if (handle == ARG_NONE)
		return 0;
	if (handle == ARG_RESULT)
		return owned_handle(effects, unit, path_object(effects, unit, &result));
	return path_object(effects, unit, call_operand(facts, event, handle));
}

/* std::launch: moves the positions by one, and may mean "on this thread". */
static int
policy_shift(const struct facts *facts, const struct event *event, const struct model_spawn *model,
	     struct spawn *spawn)
{
	const struct operand *first = call_operand(facts, event, 0);

	if (!model->policy_type || !first ||
	    !str_equal(type_name(facts, first->type), model->policy_type))
		return 0;
	if (first->kind == OPERAND_CONSTANT && (int)first->a == model->policy_same_thread)
		spawn->same_thread = true;
	return 1;
}

/* Executors and completion tokens decide by their type what a call is. */
static bool
has_required_argument(const struct facts *facts, const struct event *event,
		      const struct model_spawn *model)
{
	for (uint32_t i = 0; model->only_with && i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(facts, event, (int)i);

		if (str_equal(type_name(facts, operand->type), model->only_with))
			return true;
	}
	return !model->only_with;
}

/* std::async may run its task later, on the thread that asks for the result, unless it is told not
 * to. */
static bool
starts_thread(struct effects *effects, const struct operand *policy,
	      const struct model_spawn *model, bool told)
{
	if (!model->starts_thread || model->policy_same_thread == ARG_NONE)
		return model->starts_thread;
	if (!told)
		return effects->program->strictness == STRICTNESS_COMPLETE;
	return policy->kind == OPERAND_CONSTANT &&
	       !(policy->a & (uint32_t)model->policy_same_thread);
}

static bool
describe(struct effects *effects, const struct model_function *known, uint32_t handle,
	 struct spawn *spawn)
{
	const struct facts *facts = effects_facts(effects, spawn->unit);
	const struct event *event = &facts->events.items[spawn->event];
	const struct model_spawn *model = &known->spawn;
	const struct operand *task;
	int shift;

	if (!has_required_argument(facts, event, model))
		return false;
	spawn->same_thread = model->same_thread;
	shift = policy_shift(facts, event, model, spawn);
	task = call_operand(facts, event, model->task + shift);
	if (model->task != ARG_NONE && (!task || is_handle_copy(facts, event, task)))
		return false;
	add_values(effects, event, model, shift, spawn);
	spawn->by_pointer = model->by_pointer;
	spawn->starts_thread =
		starts_thread(effects, call_operand(facts, event, 0), model, shift > 0);
	spawn->lifetime = model->lifetime;
	spawn->handle_end = model->handle_end;
	spawn->handle = handle;
	spawn->success = known->success;
	return true;
}

/* ---- threads built in place: emplace_back, make_unique, optional::emplace ---- */

static const struct model_function *
constructor_model(struct effects *effects, uint32_t unit, uint32_t type)
{
	const struct facts *facts = effects_facts(effects, unit);
	const char *name = type_name(facts, type);
	const char *colon = strrchr(name, ':');
	const struct model_function *model;
	struct text text = {0};

	if (!*name)
		return NULL;
	text_printf(&text, "%s::%s", name, colon ? colon + 1 : name);
	model = models_function(effects->program->models, text_str(&text));
	text_free(&text);
	return model && model->spawn.present ? model : NULL;
}

bool
spawn_is_thread_class(struct effects *effects, uint32_t unit, uint32_t type)
{
	const struct model_function *model = constructor_model(effects, unit, type);

	return model && model->spawn.starts_thread;
}

static uint32_t
first_argument(const struct facts *facts, struct range arguments)
{
	return arguments.count ? facts->type_lists.items[arguments.first] : 0;
}

static uint32_t
filled_type(const struct facts *facts, const struct event *event,
	    const struct model_function *known)
{
	const struct operand *receiver = call_operand(facts, event, ARG_THIS);
	uint32_t type;

	if (known->fills == ARG_RESULT) {
		type = first_argument(facts, facts->types.items[event->type].arguments);
		return type ? type
			    : first_argument(facts,
					     facts->functions.items[event->callee].type_arguments);
	}
	if (!receiver)
		return 0;
	type = facts_value_type(facts, receiver->type);
	return first_argument(facts, facts->types.items[type].arguments);
}

uint32_t
spawn_built_type(struct effects *effects, uint32_t unit, uint32_t row)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct event *event = &facts->events.items[row];
	const struct model_function *known = effects_callee(effects, unit, event->callee);

	return event->kind == EVENT_CALL && known->fills != ARG_NONE
		       ? filled_type(facts, event, known)
		       : 0;
}

static bool
spawn_in_place(struct effects *effects, const struct model_function *known, struct spawn *spawn)
{
	const struct facts *facts = effects_facts(effects, spawn->unit);
	const struct event *event = &facts->events.items[spawn->event];
	uint32_t type = filled_type(facts, event, known);
	const struct model_function *constructor = constructor_model(effects, spawn->unit, type);
	const struct operand *first = call_operand(facts, event, 0);

	if (!constructor || !first ||
	    str_equal(type_name(facts, first->type), type_name(facts, type)))
		return false;
	return describe(effects, constructor,
			handle_path(effects, spawn->unit, spawn->event,
				    known->fills == ARG_THIS ? ARG_THIS : ARG_RESULT),
			spawn);
}

/* ---- spawns in callees ---- */

static const struct operand *
operand_for(struct effects *effects, struct func callee, const struct facts *facts,
	    const struct event *event, uint32_t path)
{
	const struct path *root = path_at(effects, path_at(effects, path)->root);
	const struct var *var;

	if (root->kind != PATH_VAR)
		return NULL;
	var = &effects_facts(effects, callee.unit)->vars.items[root->row];
	return var->kind == VAR_PARAMETER ? call_operand(facts, event, (int)var->position) : NULL;
}

/* std::function, void *: the callee cannot judge what it gets. */
static bool
is_erased(struct effects *effects, struct func callee, uint32_t path)
{
	const struct facts *facts = effects_facts(effects, callee.unit);
	const struct path *root = path_at(effects, path_at(effects, path)->root);
	uint32_t type = facts_value_type(facts, facts->vars.items[root->row].type);
	const struct model_type *model = program_type_model(effects->program, callee.unit, type);

	if (facts->types.items[type].kind == TYPE_POINTER)
		return facts->types.items[facts->types.items[type].inner].kind == TYPE_VOID;
	return model && model->roles & ROLE_HOLDER;
}

static bool
spawn_through(struct effects *effects, struct spawn *spawn)
{
	const struct facts *facts = effects_facts(effects, spawn->unit);
	const struct event *event = &facts->events.items[spawn->event];
	struct func callee;
	const struct summary *summary = call_summary(effects, spawn->unit, event, &callee);

	for (uint32_t i = 0; i < summary->spawns.count; i++) {
		const struct spawn_effect *effect = &summary->spawns.items[i];
		const struct operand *operand =
			operand_for(effects, callee, facts, event, effect->path);

		if (!operand)
			continue;
		*vec_push(&spawn->values) = *operand;
		if (effect->by_reference && operand->kind == OPERAND_PLACE)
			vec_last(&spawn->values)->kind = OPERAND_ADDRESS;
		spawn->erased |= is_erased(effects, callee, effect->path);
		spawn->lifetime = effect->lifetime;
		spawn->there = effect->where;
		spawn->there_unit = effect->unit;
		if (effect->returned)
			spawn->handle = handle_path(effects, spawn->unit, spawn->event, ARG_RESULT);
		else if (effect->handle)
			spawn->handle =
				path_in_caller(effects, spawn->unit, event, callee, effect->handle);
		spawn->handle_end = effect->handle_end;
		spawn->success = effect->success;
		spawn->through_callee = true;
	}
	return spawn->through_callee;
}

bool
spawn_of_event(struct effects *effects, uint32_t unit, uint32_t row, struct spawn *spawn)
{
	const struct event *event = &effects_facts(effects, unit)->events.items[row];
	const struct model_function *known;

	*spawn = (struct spawn){.unit = unit, .event = row};
	if (event->kind != EVENT_CALL && event->kind != EVENT_CONSTRUCT)
		return false;
	known = effects_callee(effects, unit, event->callee);
	if (known->spawn.present)
		return describe(effects, known,
				handle_path(effects, unit, row, known->spawn.handle), spawn);
	if (known->fills != ARG_NONE)
		return spawn_in_place(effects, known, spawn);
	return spawn_through(effects, spawn);
}

void
spawn_release(struct spawn *spawn)
{
	vec_free(&spawn->values);
}

/* ---- closures ---- */

static uint32_t closure_at_depth(struct effects *effects, uint32_t unit,
				 const struct operand *operand, int depth);

/* The closure among the arguments of what built a value. */
static uint32_t
closure_in_event(struct effects *effects, uint32_t unit, uint32_t row, int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct event *event = &facts->events.items[row];
	const struct model_function *known = effects_callee(effects, unit, event->callee);

	if (event->kind == EVENT_CLOSURE)
		return event->closure;
	if (event->kind != EVENT_CONSTRUCT && known->binds == ARG_NONE &&
	    known->fills != ARG_RESULT)
		return 0;
	for (uint32_t i = 0; i < event->arguments.count; i++) {
		uint32_t closure = closure_at_depth(effects, unit,
						    call_operand(facts, event, (int)i), depth + 1);

		if (closure)
			return closure;
	}
	return 0;
}

static uint32_t
closure_at_depth(struct effects *effects, uint32_t unit, const struct operand *operand, int depth)
{
	const struct facts *facts = effects_facts(effects, unit);
	uint32_t closure, definition;

	if (!operand || depth > MAX_DEPTH)
		return 0;
	closure = facts->types.items[facts_value_type(facts, operand->type)].closure;
	if (operand->kind == OPERAND_CLOSURE)
		return operand->a;
	if (closure)
		return closure;
	if (operand->kind == OPERAND_RESULT)
		return closure_in_event(effects, unit, operand->a, depth);
	if (operand->kind != OPERAND_PLACE && operand->kind != OPERAND_MOVED)
		return 0;
	if (facts->places.items[operand->a].kind != PLACE_VAR)
		return 0;
	definition = effects_definition(effects, unit, facts->places.items[operand->a].index);
	return definition ? closure_in_event(effects, unit, definition, depth) : 0;
}

uint32_t
closure_of_operand(struct effects *effects, uint32_t unit, const struct operand *operand)
{
	return closure_at_depth(effects, unit, operand, 0);
}

/* ---- what crosses ---- */

static uint32_t
var_of_operand(const struct facts *facts, const struct operand *operand)
{
	const struct place *place = &facts->places.items[operand->a];

	if (operand->kind != OPERAND_PLACE && operand->kind != OPERAND_MOVED &&
	    operand->kind != OPERAND_ADDRESS)
		return 0;
	return place->kind == PLACE_VAR ? facts->vars.items[place->index].name : 0;
}

/* What is said of the variable whose value OPERAND is; not of one whose address it is. */
static struct range
annotations_of_operand(const struct facts *facts, const struct operand *operand)
{
	const struct place *place = &facts->places.items[operand->a];

	if ((operand->kind != OPERAND_PLACE && operand->kind != OPERAND_MOVED) ||
	    place->kind != PLACE_VAR)
		return (struct range){0, 0};
	return facts->vars.items[place->index].annotations;
}

/* std::ref(x): a reference that is a value. */
static bool
is_reference_wrapper(const struct effects *effects, uint32_t unit, uint32_t type)
{
	const struct model_type *model = program_type_model(effects->program, unit, type);

	return model && str_equal(model->name, "std::reference_wrapper");
}

static void
cross_captures(const struct effects *effects, uint32_t unit, uint32_t closure, bool before,
	       crossing_list *list)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct closure *row = &facts->closures.items[closure];

	for (uint32_t i = 0; i < row->captures.count; i++) {
		uint32_t index = row->captures.first + i;
		const struct capture *capture = &facts->captures.items[index];

		*vec_push(list) = (struct crossing){
			.type = capture->type,
			.span = capture->span,
			.name = capture->var ? facts->vars.items[capture->var].name : 0,
			.capture = index,
			.annotations = facts->vars.items[capture->var].annotations,
			.closure = closure,
			.reference = capture->mode == CAPTURE_REFERENCE ||
				     capture->mode == CAPTURE_INIT_REFERENCE ||
				     capture->mode == CAPTURE_THIS ||
				     is_reference_wrapper(effects, unit, capture->type),
			.built_before = before,
		};
	}
}

static void
cross_arguments(struct effects *effects, const struct spawn *spawn, const struct event *event,
		crossing_list *list)
{
	const struct facts *facts = effects_facts(effects, spawn->unit);

	for (uint32_t i = 0; i < event->arguments.count; i++)
		spawn_crossings(effects, spawn, call_operand(facts, event, (int)i), list);
}

static void
cross_reference(const struct facts *facts, const struct operand *value, crossing_list *list)
{
	*vec_push(list) = (struct crossing){
		.type = facts_value_type(facts, value->type),
		.span = value->span,
		.name = var_of_operand(facts, value),
		.annotations = annotations_of_operand(facts, value),
		.reference = true,
		.object = true,
	};
}

/* The frame of a coroutine has a copy of each parameter, references for references, and a
 * reference to the object of a method. A closure is such an object, of which the captures count. */
static void
cross_frame(struct effects *effects, const struct spawn *spawn, const struct event *event,
	    crossing_list *list)
{
	const struct facts *facts = effects_facts(effects, spawn->unit);
	struct range parameters = facts->functions.items[event->callee].parameter_types;
	const struct operand *receiver = call_operand(facts, event, ARG_THIS);
	uint32_t closure = closure_of_operand(effects, spawn->unit, receiver);

	if (closure)
		cross_captures(effects, spawn->unit, closure, receiver->kind != OPERAND_CLOSURE,
			       list);
	else if (receiver)
		cross_reference(facts, receiver, list);
	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *value = call_operand(facts, event, (int)i);
		uint32_t type =
			i < parameters.count ? facts->type_lists.items[parameters.first + i] : 0;

		if (type != facts_value_type(facts, type))
			cross_reference(facts, value, list);
		else
			spawn_crossings(effects, spawn, value, list);
	}
}

/* What an operand that is the result of EVENT carries along: bound arguments, a coroutine's
 * parameters. */
static bool
cross_result(struct effects *effects, const struct spawn *spawn, const struct event *event,
	     crossing_list *list)
{
	const struct facts *facts = effects_facts(effects, spawn->unit);
	const struct model_function *known = effects_callee(effects, spawn->unit, event->callee);
	const struct model_type *holder =
		program_type_model(effects->program, spawn->unit, event->type);
	bool coroutine = facts->functions.items[event->callee].flags & FUNCTION_COROUTINE;

	if (known->binds == ARG_NONE && !coroutine && !(holder && holder->roles & ROLE_HOLDER))
		return false;
	if (coroutine)
		cross_frame(effects, spawn, event, list);
	else
		cross_arguments(effects, spawn, event, list);
	return true;
}

/* The event that made a value: itself a result, or the only definition of a variable. 0: not known.
 */
static uint32_t
origin_of(struct effects *effects, uint32_t unit, const struct operand *value)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct place *place = &facts->places.items[value->a];

	if (value->kind == OPERAND_RESULT)
		return value->a;
	if ((value->kind != OPERAND_PLACE && value->kind != OPERAND_MOVED) ||
	    place->kind != PLACE_VAR)
		return 0;
	return effects_definition(effects, unit, place->index);
}

/* A void pointer has the type of what it was made from, if that is in sight. */
static uint32_t
visible_type(struct effects *effects, uint32_t unit, const struct operand *value)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct type *type = &facts->types.items[facts_value_type(facts, value->type)];
	uint32_t origin = origin_of(effects, unit, value);
	const struct operand *source = call_operand(facts, &facts->events.items[origin], 0);

	if (type->kind == TYPE_POINTER && facts->types.items[type->inner].kind == TYPE_VOID &&
	    origin && facts->events.items[origin].kind != EVENT_CALL && source)
		return source->type;
	return facts_value_type(facts, value->type);
}

void
spawn_crossings(struct effects *effects, const struct spawn *spawn, const struct operand *value,
		crossing_list *list)
{
	const struct facts *facts = effects_facts(effects, spawn->unit);
	uint32_t closure = closure_of_operand(effects, spawn->unit, value);
	uint32_t origin = origin_of(effects, spawn->unit, value);

	if (origin && cross_result(effects, spawn, &facts->events.items[origin], list))
		return;
	if (closure) {
		cross_captures(effects, spawn->unit, closure, value->kind != OPERAND_CLOSURE, list);
		return;
	}
	*vec_push(list) = (struct crossing){
		.type = visible_type(effects, spawn->unit, value),
		.span = value->span,
		.name = var_of_operand(facts, value),
		.annotations = annotations_of_operand(facts, value),
		.reference = is_reference_wrapper(effects, spawn->unit,
						  facts_value_type(facts, value->type)) ||
			     (value->kind == OPERAND_THIS && !spawn->by_pointer),
	};
}

/* ---- what is borrowed ---- */

struct borrowing {
	struct effects *effects;
	struct func function;
	const struct facts *facts;
	borrow_list *list;
	struct span span; /* where the value goes into the task */
	bool implicit;
	bool in_capture; /* below a capture: that is where the borrow is written */
	int depth;
};

static void borrow_operand(struct borrowing *b, const struct operand *operand);
static void borrow_stores(struct borrowing *b, uint32_t place);

/* Adds the variable at the root of PLACE, if it is this function's to lose. A __block variable
 * moves to the heap with the block that takes it. */
static void
borrow_place(struct borrowing *b, uint32_t place)
{
	uint32_t path = path_of_place(b->effects, b->function.unit, place);
	uint32_t root = path_at(b->effects, path)->root;
	const struct path *row = path_at(b->effects, root);
	const struct var *var;

	for (uint32_t p = path; p; p = path_at(b->effects, p)->base)
		if (path_at(b->effects, p)->kind == PATH_DEREF && !path_owned(b->effects, p))
			return; /* what a pointer leads to */
	if (!path || row->kind != PATH_VAR || row->unit != b->function.unit)
		return;
	var = &b->facts->vars.items[row->row];
	if (var->function != b->function.function ||
	    var->flags & (VAR_REFERENCE | VAR_BLOCK_BYREF) || var->kind == VAR_CAPTURE ||
	    var->kind == VAR_GLOBAL)
		return;
	for (uint32_t i = 0; i < b->list->count; i++)
		if (b->list->items[i].path == root)
			return;
	*vec_push(b->list) = (struct borrow){root, row->row, b->span, b->implicit};
}

static uint32_t
roles_of(const struct borrowing *b, uint32_t type)
{
	const struct model_type *model = program_type_model(b->effects->program, b->function.unit,
							    facts_value_type(b->facts, type));

	return model ? model->roles : 0;
}

/* A value that may refer to something: not a number. */
static bool
may_refer(const struct borrowing *b, uint32_t type)
{
	uint32_t kind = b->facts->types.items[facts_value_type(b->facts, type)].kind;

	return kind == TYPE_POINTER || kind == TYPE_RECORD || kind == TYPE_CLOSURE ||
	       kind == TYPE_ARRAY || kind == TYPE_BLOCK;
}

/* A view of an owner borrows the owner; a view of a view, or a pointer, what that one refers to. */
static void
borrow_owner(struct borrowing *b, const struct operand *operand)
{
	uint32_t kind = b->facts->types.items[facts_value_type(b->facts, operand->type)].kind;

	if (kind == TYPE_POINTER || roles_of(b, operand->type) & ROLE_VIEW)
		borrow_operand(b, operand);
	else if (operand->kind == OPERAND_PLACE || operand->kind == OPERAND_MOVED)
		borrow_place(b, operand->a);
	else if (operand->kind == OPERAND_RESULT && b->facts->events.items[operand->a].target)
		borrow_place(b, b->facts->events.items[operand->a].target); /* a temporary */
	else if (operand->kind == OPERAND_RESULT)
		borrow_operand(b, operand);
}

/* Of std::bind the bound argument is where the borrow is written. */
static void
borrow_arguments(struct borrowing *b, const struct event *event, bool binds)
{
	struct span outer = b->span;

	for (uint32_t i = 0; i < event->arguments.count; i++) {
		const struct operand *operand = call_operand(b->facts, event, (int)i);

		if (binds && !b->in_capture)
			b->span = operand->span;
		borrow_operand(b, operand);
	}
	b->span = outer;
}

/* A class of the standard library that copies what it is built from: std::string(buffer). */
static bool
copies(const struct borrowing *b, uint32_t type)
{
	const struct type *row = &b->facts->types.items[facts_value_type(b->facts, type)];
	uint32_t roles = roles_of(b, type);

	if (!(row->flags & TYPE_OPAQUE) || roles & (ROLE_HOLDER | ROLE_BOX | ROLE_VIEW))
		return false;
	if (!(roles & ROLE_CONTAINER))
		return true;
	for (uint32_t i = 0; i < row->arguments.count; i++) {
		uint32_t argument = b->facts->type_lists.items[row->arguments.first + i];

		if (argument &&
		    (may_refer(b, argument) &&
		     !(b->facts->types.items[argument].flags & TYPE_OPAQUE && copies(b, argument))))
			return false;
	}
	return true;
}

/* What the value that EVENT made refers to. */
static void
borrow_event(struct borrowing *b, uint32_t row)
{
	const struct event *event = &b->facts->events.items[row];
	const struct model_function *known =
		effects_callee(b->effects, b->function.unit, event->callee);
	const struct operand *operand = call_operand(b->facts, event, known->borrows);

	if (event->kind == EVENT_CLOSURE) {
		borrow_operand(b, &(struct operand){.kind = OPERAND_CLOSURE,
						    .type = event->type,
						    .a = event->closure});
		return;
	}
	if (operand) {
		borrow_owner(b, operand);
		return;
	}
	if (event->kind == EVENT_CALL && known->binds == ARG_NONE && known->fills != ARG_RESULT) {
		operand = call_operand(b->facts, event, ARG_THIS);
		if (operand && roles_of(b, event->type) & ROLE_VIEW) /* operator string_view() */
			borrow_owner(b, operand);
		return;
	}
	if (event->kind == EVENT_CONSTRUCT && roles_of(b, event->type) & ROLE_VIEW) {
		if ((operand = call_operand(b->facts, event, 0)))
			borrow_owner(b, operand);
		return;
	}
	if (event->kind == EVENT_CONSTRUCT && copies(b, event->type))
		return;
	borrow_arguments(b, event, known->binds != ARG_NONE);
}

/* The value of a variable: what its definition, and what was stored in its fields, refers to. */
static void
borrow_variable(struct borrowing *b, uint32_t place)
{
	const struct place *row = &b->facts->places.items[place];
	uint32_t definition;

	if (row->kind != PLACE_VAR)
		return;
	if (b->facts->vars.items[row->index].function != b->function.function)
		return;
	definition = effects_definition(b->effects, b->function.unit, row->index);
	if (definition)
		borrow_event(b, definition);
	borrow_stores(b, place);
}

static uint32_t
root_place(const struct facts *facts, uint32_t place)
{
	while (facts->places.items[place].base)
		place = facts->places.items[place].base;
	return place;
}

/* work.results = &results; also through the variable when it is a pointer to the heap. */
static void
borrow_stores(struct borrowing *b, uint32_t place)
{
	struct range blocks = b->facts->functions.items[b->function.function].blocks;

	for (uint32_t block = blocks.first; block < blocks.first + blocks.count; block++) {
		struct range events = b->facts->blocks.items[block].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++) {
			const struct event *event = &b->facts->events.items[e];

			if (event->kind == EVENT_ASSIGN && event->target != place &&
			    root_place(b->facts, event->target) == place)
				borrow_operand(b, call_operand(b->facts, event, 0));
		}
	}
}

static void
borrow_capture(struct borrowing *b, const struct capture *capture)
{
	struct span outer = b->span;
	bool implicit = b->implicit, in_capture = b->in_capture;

	if (!in_capture) {
		b->span = capture->span;
		b->implicit = capture->implicit;
	}
	b->in_capture = true;
	switch (capture->mode) {
	case CAPTURE_REFERENCE:
		if (capture->place)
			borrow_place(b, capture->place);
		break;
	case CAPTURE_COPY:
		if (capture->place && may_refer(b, capture->type))
			borrow_operand(b, &(struct operand){.kind = OPERAND_PLACE,
							    .type = capture->type,
							    .a = capture->place});
		break;
	case CAPTURE_INIT:
		borrow_operand(b, &b->facts->operands.items[capture->value]);
		break;
	case CAPTURE_INIT_REFERENCE:
		if (b->facts->operands.items[capture->value].kind == OPERAND_PLACE)
			borrow_place(b, b->facts->operands.items[capture->value].a);
		break;
	default:
		break;
	}
	b->span = outer;
	b->implicit = implicit;
	b->in_capture = in_capture;
}

/* A closure's captures are where the borrow is written, unless one closure is inside another one.
 */
static void
borrow_closure(struct borrowing *b, uint32_t closure)
{
	const struct closure *row = &b->facts->closures.items[closure];

	if (row->enclosing != b->function.function)
		return;
	for (uint32_t i = 0; i < row->captures.count; i++)
		borrow_capture(b, &b->facts->captures.items[row->captures.first + i]);
}

static void
borrow_list_of(struct borrowing *b, const struct operand *operand)
{
	for (uint32_t i = 0; i < operand->b; i++)
		borrow_operand(b, &b->facts->operands.items[operand->a + i]);
}

static void
borrow_operand(struct borrowing *b, const struct operand *operand)
{
	uint32_t closure;

	if (!operand || b->depth > MAX_DEPTH)
		return;
	b->depth++;
	closure = b->facts->types.items[facts_value_type(b->facts, operand->type)].closure;
	switch (operand->kind) {
	case OPERAND_ADDRESS:
		borrow_place(b, operand->a);
		break;
	case OPERAND_CLOSURE:
		borrow_closure(b, operand->a);
		break;
	case OPERAND_PLACE:
	case OPERAND_MOVED:
		if (closure)
			borrow_closure(b, closure);
		else if (may_refer(b, operand->type))
			borrow_variable(b, operand->a);
		break;
	case OPERAND_RESULT:
	case OPERAND_NEW:
		if (operand->a)
			borrow_event(b, operand->a);
		break;
	case OPERAND_LIST:
	case OPERAND_CHOICE:
		borrow_list_of(b, operand);
		break;
	case OPERAND_ARITHMETIC:
		if (b->facts->types.items[operand->type].kind == TYPE_POINTER)
			borrow_list_of(b, operand);
		break;
	default:
		break;
	}
	b->depth--;
}

void
spawn_borrows(struct effects *effects, struct func function, const struct operand *value,
	      borrow_list *list)
{
	struct borrowing b = {.effects = effects,
			      .function = function,
			      .facts = effects_facts(effects, function.unit),
			      .list = list,
			      .span = value->span};

	borrow_operand(&b, value);
}
