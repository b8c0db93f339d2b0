/*
 * Paths: storage with an identity that holds over functions and units.
 *
 * Places are rows of one unit; a mutex locked in a callee has to be found
 * again in the caller. Paths are made from places, seen through local
 * pointers that have one value, through smart pointers and accessors that the
 * models know, and are rebuilt in the caller's terms at a call.
 */
#include "analysis/effects.h"
#include "base/text.h"

static uint32_t
path_make(struct effects *effects, struct path path)
{
	uint64_t key = hash_mix(hash_mix(path.kind, path.base), path.key);
	uint32_t row = map_get(&effects->path_index, key);

	if (row)
		return row;
	row = effects->paths.count;
	path.root = path.base ? effects->paths.items[path.base].root : row;
	*vec_push(&effects->paths) = path;
	map_put(&effects->path_index, key, row);
	return row;
}

const struct path *
path_at(const struct effects *effects, uint32_t path)
{
	return &effects->paths.items[path];
}

static uint32_t
path_of_var(struct effects *effects, uint32_t unit, uint32_t row)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct var *var = &facts->vars.items[row];
	bool global = var->kind == VAR_GLOBAL && var->usr;
	struct path path = {
		.kind = var->kind == VAR_GLOBAL ? PATH_GLOBAL : PATH_VAR,
		.key = global ? hash_str(facts_str(facts, var->usr)) : ((uint64_t)unit << 32 | row),
		.unit = unit,
		.type = var->type,
		.row = row,
	};

	return path_make(effects, path);
}

/* One object a class: within a function there is no other *this. */
static uint32_t
path_of_this(struct effects *effects, uint32_t unit, uint32_t class)
{
	return path_make(effects, (struct path){.kind = PATH_THIS,
						.key = (uint64_t)unit << 32 | class,
						.unit = unit,
						.type = class,
						.row = class});
}

uint32_t
path_unnamed(struct effects *effects)
{
	return path_make(effects,
			 (struct path){.kind = PATH_GLOBAL, .key = hash_str("unnamed lock")});
}

uint32_t
path_condition(struct effects *effects, uint64_t key)
{
	return path_make(effects, (struct path){.kind = PATH_CONDITION, .key = key});
}

bool
path_unchanging(struct effects *effects, uint32_t unit, uint32_t path)
{
	const struct path *row = path_at(effects, path);
	const struct var *var;

	if (row->kind == PATH_CONDITION)
		return true;
	if (row->kind != PATH_VAR || row->unit != unit)
		return false;
	var = &effects_facts(effects, unit)->vars.items[row->row];
	if (var->flags & VAR_REFERENCE)
		return false;
	return effects_assignments(effects, unit, row->row) <=
	       (var->kind == VAR_PARAMETER ? 0u : 1u);
}

/* A local pointer whose only value is known: what it points to. 0: not known. */
static uint32_t
pointee_of_var(struct effects *effects, uint32_t unit, uint32_t var)
{
	const struct facts *facts = effects_facts(effects, unit);
	uint32_t event = effects_definition(effects, unit, var);
	const struct event *row = &facts->events.items[event];

	if (!event || row->kind != EVENT_CONSTRUCT || row->arguments.count != 1)
		return 0;
	if (facts->types.items[facts->vars.items[var].type].kind != TYPE_POINTER)
		return 0;
	if (facts->operands.items[row->arguments.first].kind != OPERAND_ADDRESS)
		return 0;
	return path_of_place(effects, unit, facts->operands.items[row->arguments.first].a);
}

/* What the result of a call is, by its model: *argument, or the argument. 0: storage of its own. */
static uint32_t
accessor_path(struct effects *effects, uint32_t unit, uint32_t event)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct event *row = &facts->events.items[event];
	const struct model_function *known = effects_callee(effects, unit, row->callee);
	const struct operand *operand;
	uint32_t base;

	if (row->kind != EVENT_CALL)
		return 0;
	if (known->returns == ARG_UNNAMED)
		return path_unnamed(effects);
	operand = call_operand(facts, row,
			       known->derefs != ARG_NONE ? known->derefs : known->returns);
	if (!operand || (known->derefs == ARG_NONE && known->returns == ARG_NONE))
		return 0;
	base = path_of_operand(effects, unit, operand);
	if (!base || known->derefs == ARG_NONE)
		return base;
	return path_make(
		effects,
		(struct path){.kind = PATH_DEREF, .base = base, .unit = unit, .type = row->type});
}

static uint32_t
deref_of_place(struct effects *effects, uint32_t unit, const struct place *place)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct place *base = &facts->places.items[place->base];
	uint32_t known = 0, path;

	if (base->kind == PLACE_VAR)
		known = pointee_of_var(effects, unit, base->index);
	else if (base->kind == PLACE_RESULT) /* p.get(): its pointee is *p */
		known = accessor_path(effects, unit, base->index);
	if (known)
		return known;
	path = path_of_place(effects, unit, place->base);
	return path_make(
		effects,
		(struct path){.kind = PATH_DEREF, .base = path, .unit = unit, .type = place->type});
}

static uint32_t
make_of_place(struct effects *effects, uint32_t unit, const struct place *place)
{
	const struct facts *facts = effects_facts(effects, unit);
	struct path path = {.unit = unit, .type = place->type, .row = place->index};
	uint32_t known;

	switch (place->kind) {
	case PLACE_VAR:
		return path_of_var(effects, unit, place->index);
	case PLACE_THIS:
		return path_of_this(effects, unit, place->index);
	case PLACE_DEREF:
		return deref_of_place(effects, unit, place);
	case PLACE_FIELD:
		path.kind = PATH_FIELD;
		path.base = path_of_place(effects, unit, place->base);
		path.key = hash_str(facts_str(facts, place->index));
		return path_make(effects, path);
	case PLACE_ELEMENT:
		path.kind = PATH_ELEMENT;
		path.base = path_of_place(effects, unit, place->base);
		path.key = place->index;
		return path_make(effects, path);
	case PLACE_RESULT:
		known = accessor_path(effects, unit, place->index);
		path.kind = PATH_RESULT;
		path.key = (uint64_t)unit << 32 | place->index;
		return known ? known : path_make(effects, path);
	default:
		return 0;
	}
}

uint32_t
path_of_place(struct effects *effects, uint32_t unit, uint32_t place)
{
	uint64_t key = (uint64_t)unit << 32 | place;
	uint32_t path;

	if (!place)
		return 0;
	path = map_get(&effects->place_index, key);
	if (path)
		return path;
	path = make_of_place(effects, unit, &effects_facts(effects, unit)->places.items[place]);
	if (path)
		map_put(&effects->place_index, key, path);
	return path;
}

uint32_t
path_of_operand(struct effects *effects, uint32_t unit, const struct operand *operand)
{
	const struct facts *facts = effects_facts(effects, unit);

	switch (operand->kind) {
	case OPERAND_PLACE:
	case OPERAND_MOVED:
		return path_of_place(effects, unit, operand->a);
	case OPERAND_CLOSURE:
		return path_of_place(effects, unit, facts->closures.items[operand->a].place);
	case OPERAND_RESULT: {
		const struct event *event = &facts->events.items[operand->a];
		struct place result = {PLACE_RESULT, 0, operand->a, operand->type};

		if (event->target)
			return path_of_place(effects, unit, event->target);
		return make_of_place(effects, unit, &result);
	}
	default:
		return 0;
	}
}

uint32_t
path_pointee(struct effects *effects, uint32_t unit, const struct operand *operand)
{
	uint32_t path, known;

	if (operand->kind == OPERAND_ADDRESS)
		return path_of_place(effects, unit, operand->a);
	if (operand->kind == OPERAND_THIS) {
		uint32_t type = effects_facts(effects, unit)->types.items[operand->type].inner;

		return path_of_this(effects, unit, type);
	}
	if (operand->kind == OPERAND_PLACE) {
		const struct place *place = &effects_facts(effects, unit)->places.items[operand->a];

		known = place->kind == PLACE_VAR ? pointee_of_var(effects, unit, place->index) : 0;
		if (known)
			return known;
	}
	if (operand->kind == OPERAND_RESULT) {
		known = accessor_path(effects, unit, operand->a);
		if (known)
			return known;
	}
	if (operand->kind == OPERAND_NEW)
		return operand->a ? path_of_place(effects, unit,
						  effects_facts(effects, unit)
							  ->events.items[operand->a]
							  .target)
				  : 0;
	if (operand->kind == OPERAND_ARITHMETIC && operand->b) { /* p + i */
		path = path_pointee(effects, unit,
				    &effects_facts(effects, unit)->operands.items[operand->a]);
		return path ? path_make(effects,
					(struct path){.kind = PATH_ELEMENT,
						      .base = path,
						      .unit = unit,
						      .type = path_at(effects, path)->type})
			    : 0;
	}
	path = path_of_operand(effects, unit, operand);
	if (!path)
		return 0;
	return path_make(
		effects,
		(struct path){
			.kind = PATH_DEREF,
			.base = path,
			.unit = unit,
			.type = effects_facts(effects, unit)->types.items[operand->type].inner});
}

uint32_t
path_object(struct effects *effects, uint32_t unit, const struct operand *operand)
{
	const struct facts *facts = effects_facts(effects, unit);

	if (!operand)
		return 0;
	if (operand->kind == OPERAND_ADDRESS || operand->kind == OPERAND_THIS ||
	    facts->types.items[operand->type].kind == TYPE_POINTER)
		return path_pointee(effects, unit, operand);
	return path_of_operand(effects, unit, operand);
}

bool
path_below(const struct effects *effects, uint32_t path, uint32_t ancestor)
{
	if (!ancestor)
		return false;
	while (path && path != ancestor)
		path = effects->paths.items[path].base;
	return path == ancestor;
}

bool
path_owned(const struct effects *effects, uint32_t path)
{
	const struct path *base = path_at(effects, path_at(effects, path)->base);
	const struct model_type *model =
		program_type_model(effects->program, base->unit, base->type);

	return model && model->roles & ROLE_BOX;
}

uint32_t
path_deref(struct effects *effects, uint32_t path, uint32_t unit, uint32_t type)
{
	return path_make(
		effects,
		(struct path){.kind = PATH_DEREF, .base = path, .unit = unit, .type = type});
}

bool
path_inside(const struct effects *effects, uint32_t path, uint32_t ancestor)
{
	const struct path *row = path_at(effects, ancestor);

	if (row->kind == PATH_VAR &&
	    effects_facts(effects, row->unit)->vars.items[row->row].flags & VAR_REFERENCE)
		return path == ancestor;
	while (path && path != ancestor) {
		if (effects->paths.items[path].kind == PATH_DEREF && !path_owned(effects, path))
			return false;
		path = effects->paths.items[path].base;
	}
	return ancestor && path == ancestor;
}

uint32_t
path_replace(struct effects *effects, uint32_t path, uint32_t from, uint32_t to)
{
	struct path row;

	if (path == from)
		return to;
	row = *path_at(effects, path);
	if (!row.base)
		return 0;
	row.base = path_replace(effects, row.base, from, to);
	return row.base ? path_make(effects, row) : 0;
}

bool
path_vague(const struct effects *effects, uint32_t path)
{
	for (; path; path = effects->paths.items[path].base) {
		const struct path *row = &effects->paths.items[path];

		if (row->kind == PATH_DEREF || row->kind == PATH_RESULT ||
		    (row->kind == PATH_ELEMENT && !row->key))
			return true;
	}
	return false;
}

/* ---- from the callee to the caller ---- */

/* The operand that a parameter of the callee got. */
static const struct operand *
operand_of_parameter(const struct effects *effects, uint32_t unit, const struct event *event,
		     struct func callee, const struct var *var)
{
	const struct facts *facts = effects_facts(effects, unit);

	if (var->function != callee.function || var->kind != VAR_PARAMETER)
		return NULL;
	return call_operand(facts, event, (int)var->position);
}

/* The constructor call that built the object of a variable; NULL. */
static const struct event *
construction_of(struct effects *effects, uint32_t unit, uint32_t object)
{
	const struct facts *facts = effects_facts(effects, unit);
	const struct path *row = path_at(effects, object);
	const struct event *event;
	uint32_t definition;

	if (row->kind != PATH_VAR || row->unit != unit)
		return NULL;
	definition = effects_definition(effects, unit, row->row);
	event = &facts->events.items[definition];
	return definition && event->kind == EVENT_CONSTRUCT && event->callee ? event : NULL;
}

/* What a member that is a reference or pointer was bound to by the constructor CALL runs: a path of
 * the constructor's, rooted in one of its parameters; 0. */
static uint32_t
bound_to(struct effects *effects, struct func constructor, uint32_t member)
{
	const struct facts *facts = effects_facts(effects, constructor.unit);
	const struct function *function = &facts->functions.items[constructor.function];
	struct range events = {0};

	if (function->blocks.count)
		events = facts->blocks.items[function->blocks.first].events;
	for (uint32_t e = events.first; e < events.first + events.count; e++) {
		const struct event *event = &facts->events.items[e];
		const struct operand *value = call_operand(facts, event, 0);

		uint32_t kind = facts->types.items[event->type].kind;

		if (event->kind != EVENT_CONSTRUCT || !value || event->callee ||
		    (kind != TYPE_POINTER && kind != TYPE_LVALUE_REFERENCE))
			continue;
		if (path_of_place(effects, constructor.unit, event->target) != member)
			continue;
		return value->kind == OPERAND_PLACE
			       ? path_of_operand(effects, constructor.unit, value)
			       : 0;
	}
	return 0;
}

/* PATH begins with a member of *this that the object's constructor bound to something of the
 * caller: that something, with the rest behind it. 0: it does not. */
static uint32_t
through_member(struct effects *effects, uint32_t unit, const struct event *event, uint32_t path,
	       uint32_t object)
{
	const struct event *construction =
		event->kind == EVENT_CONSTRUCT ? event : construction_of(effects, unit, object);
	struct func constructor = {0, 0};
	uint32_t member = path, bound;

	if (construction)
		constructor = program_definition(effects->program, unit, construction->callee);
	if (!constructor.function)
		return 0;
	while (path_at(effects, path_at(effects, member)->base)->kind != PATH_THIS) {
		member = path_at(effects, member)->base;
		if (!member)
			return 0;
	}
	bound = bound_to(effects, constructor, member);
	if (!bound || path_at(effects, path_at(effects, bound)->root)->kind != PATH_VAR)
		return 0;
	path = path_replace(effects, path, member, bound);
	return path ? path_in_caller(effects, unit, construction, constructor, path) : 0;
}

uint32_t
path_in_caller(struct effects *effects, uint32_t unit, const struct event *event,
	       struct func callee, uint32_t path)
{
	const struct path root = *path_at(effects, path_at(effects, path)->root);
	const struct facts *facts = effects_facts(effects, unit);
	const struct facts *there = effects_facts(effects, callee.unit);
	const struct operand *operand;
	const struct var *var;
	uint32_t object, deref, root_row = path_at(effects, path)->root;

	if (root.kind == PATH_GLOBAL)
		return path;
	if (root.kind == PATH_THIS) {
		operand = call_operand(facts, event, ARG_THIS);
		object = operand ? path_of_operand(effects, unit, operand)
				 : path_of_place(effects, unit, event->target);
		deref = object ? through_member(effects, unit, event, path, object) : 0;
		if (deref)
			return deref;
		return object ? path_replace(effects, path, root_row, object) : 0;
	}
	if (root.kind != PATH_VAR)
		return 0;
	var = &there->vars.items[root.row];
	if (var->function !=
	    callee.function) /* a variable that a lambda captured: the same storage */
		return var->kind == VAR_CAPTURE ? 0 : path;
	operand = operand_of_parameter(effects, unit, event, callee, var);
	if (!operand)
		return 0;
	if (there->types.items[var->type].kind == TYPE_POINTER) {
		object = path_pointee(effects, unit, operand);
		deref = path_make(effects, (struct path){.kind = PATH_DEREF, .base = root_row});
		return object ? path_replace(effects, path, deref, object) : 0;
	}
	object = path_of_operand(effects, unit, operand);
	return object ? path_replace(effects, path, root_row, object) : 0;
}

/* "to.session()" */
static void
call_text(const struct facts *facts, const struct event *call, struct text *text)
{
	const struct operand *receiver = &facts->operands.items[call->receiver];
	const char *callee = facts_str(facts, facts->functions.items[call->callee].display);

	if (!*callee) {
		text_puts(text, "...");
		return;
	}
	if (receiver->kind == OPERAND_PLACE) {
		facts_place_text(facts, receiver->a, text);
		text_puts(text, ".");
	}
	text_printf(text, "%s()", callee);
}

void
path_text(const struct effects *effects, uint32_t path, struct text *text)
{
	const struct path *row = path_at(effects, path);
	const struct facts *facts;

	if (!path)
		return;
	facts = effects_facts(effects, row->unit);
	switch (row->kind) {
	case PATH_VAR:
	case PATH_GLOBAL:
		if (!row->row) {
			text_puts(text, "a lock");
			return;
		}
		text_puts(text, facts_str(facts, facts->vars.items[row->row].name));
		return;
	case PATH_FIELD:
		if (path_at(effects, row->base)->kind != PATH_THIS) {
			path_text(effects, row->base, text);
			text_puts(text, ".");
		}
		text_puts(text, facts_str(facts, row->row));
		return;
	case PATH_DEREF:
		text_puts(text, "*");
		path_text(effects, row->base, text);
		return;
	case PATH_ELEMENT:
		path_text(effects, row->base, text);
		text_puts(text, "[...]");
		return;
	case PATH_THIS:
		text_puts(text, "*this");
		return;
	case PATH_RESULT:
		call_text(facts, &facts->events.items[row->row], text);
		return;
	default:
		text_puts(text, "...");
	}
}
