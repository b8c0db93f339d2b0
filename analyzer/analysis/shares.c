/*
 * Pairing accesses; shares.h says what for.
 *
 * A task's accesses are those of its body in terms of the function that
 * starts it: through the captures of a closure, the arguments of a function,
 * the frame of a coroutine. They are compared with what the function itself
 * accesses where the task may run, and with those of each other task that may.
 *
 * Misses on purpose: tasks whose body is not in sight; two tasks of one queue,
 * which may run one after the other.
 */
#include "analysis/shares.h"

#include "analysis/spawn.h"
#include "analysis/tasks.h"
#include "base/text.h"

/* An access of a task, and where the task got the variable. */
struct use {
	struct access access;
	struct span span;
};

struct site {
	struct spawn spawn;
	VEC(struct use) uses;
	uint32_t bit; /* in `running` */
	bool many;    /* runs several times at once */
};

struct pairing {
	struct effects *effects;
	struct func function;
	const struct facts *facts;
	const struct accesses *own;
	struct running running;
	VEC(struct site) sites;
	race_list *found;
};

/* ---- the body of a task ---- */

static void
add_use(const struct pairing *p, struct site *site, struct access access, struct span span)
{
	access.path = access_path(p->effects, p->function, access.path);
	for (uint32_t i = 0; i < access.held.count; i++)
		access.held.mutexes[i] =
			access_path(p->effects, p->function, access.held.mutexes[i]);
	*vec_push(&site->uses) = (struct use){access, span};
}

static void
use_closure(const struct pairing *p, struct site *site, uint32_t closure)
{
	const struct closure *row = &p->facts->closures.items[closure];
	struct func body = {p->function.unit, row->function};
	const struct accesses *inner = accesses_of(p->effects, body);

	if (row->enclosing != p->function.function)
		return;
	for (uint32_t i = 0; i < inner->all.count; i++) {
		struct access access = inner->all.items[i];
		uint32_t capture;

		if (access_in_maker(p->effects, body.unit, closure, &access, &capture))
			add_use(p, site, access, p->facts->captures.items[capture].span);
	}
}

/* A lock of the callee in terms of the arguments, whichever has it. */
static void
rename_locks(const struct pairing *p, struct func body, const struct operand *values,
	     uint32_t count, bool method, struct access *access)
{
	struct lock_set renamed = {.unnamed = access->held.unnamed};

	for (uint32_t k = 0; k < access->held.count; k++) {
		struct access lock = {.path = access->held.mutexes[k]};
		bool found = false;

		for (uint32_t i = 0; i < count && !found; i++) {
			struct access moved = lock;

			found = access_of_value(p->effects, p->function.unit, body,
						(int)i - method < 0 ? ARG_THIS : (int)i - method,
						&values[i], &moved);
			if (found)
				renamed.mutexes[renamed.count++] = moved.path;
		}
		renamed.unnamed |= !found;
	}
	access->held = renamed;
}

/* thread(f, a, b), thread(&T::f, object, a), pthread_create(..., f, &payload). A function that
 * posts itself again is a task already, and may go on in the place of the last one. */
static void
use_function(const struct pairing *p, struct site *site, uint32_t function,
	     const struct operand *values, uint32_t count)
{
	struct func body = program_definition(p->effects->program, p->function.unit, function);
	const struct accesses *inner = accesses_of(p->effects, body);
	bool method = p->facts->functions.items[function].flags & FUNCTION_METHOD;

	if (body.unit == p->function.unit && body.function == p->function.function)
		return;
	for (uint32_t i = 0; i < inner->all.count; i++)
		for (uint32_t k = 0; k < count; k++) {
			struct access access = inner->all.items[i];
			int position = method ? (k ? (int)k - 1 : ARG_THIS) : (int)k;

			if (!access_of_value(p->effects, p->function.unit, body, position,
					     &values[k], &access))
				continue;
			rename_locks(p, body, values, count, method, &access);
			add_use(p, site, access, values[k].span);
		}
}

/* Where the argument of a coroutine's call stands that ACCESS came through. */
static struct span
span_of_argument(const struct pairing *p, const struct event *call, struct func callee,
		 uint32_t path)
{
	const struct path *root = path_at(p->effects, path_at(p->effects, path)->root);
	const struct operand *value = call_operand(p->facts, call, ARG_THIS);

	if (root->kind == PATH_VAR)
		value = call_operand(p->facts, call,
				     (int)effects_facts(p->effects, callee.unit)
					     ->vars.items[root->row]
					     .position);
	return value ? value->span : call->span;
}

static void
use_coroutine(const struct pairing *p, struct site *site, const struct event *call)
{
	struct func callee = call_definition(p->effects, p->function.unit, call);
	const struct accesses *inner = accesses_of(p->effects, callee);

	for (uint32_t i = 0; i < inner->all.count; i++) {
		struct access access = inner->all.items[i];
		struct span span = span_of_argument(p, call, callee, access.path);

		if (access_in_caller(p->effects, p->function.unit, call, callee, &access))
			add_use(p, site, access, span);
	}
}

/* The event that made VALUE: itself a result, or the only definition of a variable; NULL. */
static const struct event *
origin_of(const struct pairing *p, const struct operand *value)
{
	const struct place *place = &p->facts->places.items[value->a];
	uint32_t event = 0;

	if (value->kind == OPERAND_RESULT)
		event = value->a;
	else if ((value->kind == OPERAND_PLACE || value->kind == OPERAND_MOVED) &&
		 place->kind == PLACE_VAR)
		event = effects_definition(p->effects, p->function.unit, place->index);
	return event ? &p->facts->events.items[event] : NULL;
}

static void
find_uses(const struct pairing *p, struct site *site)
{
	const struct operand *task = site->spawn.values.items;
	const struct event *origin;
	uint32_t closure;

	if (!site->spawn.values.count)
		return;
	origin = origin_of(p, task);
	if (task->kind == OPERAND_FUNCTION) {
		use_function(p, site, task->a, task + 1, site->spawn.values.count - 1);
	} else if (origin && p->facts->functions.items[origin->callee].flags & FUNCTION_COROUTINE) {
		const struct operand *receiver = call_operand(p->facts, origin, ARG_THIS);

		use_coroutine(p, site, origin);
		if (receiver &&
		    (closure = closure_of_operand(p->effects, p->function.unit, receiver)))
			use_closure(p, site, closure);
	} else if (origin && origin->arguments.count &&
		   effects_callee(p->effects, p->function.unit, origin->callee)->binds !=
			   ARG_NONE) {
		const struct operand *bound = call_operand(p->facts, origin, 0);

		if (bound->kind == OPERAND_FUNCTION)
			use_function(p, site, bound->a, bound + 1, origin->arguments.count - 1);
	} else if ((closure = closure_of_operand(p->effects, p->function.unit, task))) {
		use_closure(p, site, closure);
	}
}

/* ---- whether two accesses collide ---- */

/* One is the other, or a field of it: elements of a container are not the container. */
static bool
is_part(const struct pairing *p, uint32_t path, uint32_t whole)
{
	while (path && path != whole) {
		const struct path *row = path_at(p->effects, path);

		if (row->kind != PATH_FIELD && row->kind != PATH_ELEMENT)
			return false;
		if (row->kind == PATH_ELEMENT) {
			const struct path *base = path_at(p->effects, row->base);
			const struct facts *facts = effects_facts(p->effects, base->unit);

			if (facts->types.items[base->type].kind != TYPE_ARRAY)
				return false;
		}
		path = row->base;
	}
	return whole && path == whole;
}

/* Somebody here gives PATH, a pointer, another value: what it leads to changes. */
static bool
is_changed(const struct pairing *p, uint32_t path)
{
	for (uint32_t i = 0; i < p->own->all.count; i++)
		if (p->own->all.items[i].write && p->own->all.items[i].path == path)
			return true;
	for (uint32_t s = 0; s < p->sites.count; s++)
		for (uint32_t i = 0; i < p->sites.items[s].uses.count; i++) {
			const struct access *access = &p->sites.items[s].uses.items[i].access;

			if (access->write && access->path == path)
				return true;
		}
	return false;
}

static bool
is_pointer_like(const struct pairing *p, uint32_t path)
{
	const struct path *row = path_at(p->effects, path);
	const struct facts *facts = effects_facts(p->effects, row->unit);
	const struct type *type = &facts->types.items[row->type];
	const struct model_type *model;

	if (type->kind == TYPE_LVALUE_REFERENCE)
		type = &facts->types.items[type->inner];
	model = program_type_model(p->effects->program, row->unit,
				   (uint32_t)(type - facts->types.items));
	return type->kind == TYPE_POINTER || (model && model->roles & ROLE_BOX);
}

/* PATH means one storage as long as the tasks run. */
static bool
is_certain(const struct pairing *p, uint32_t path)
{
	for (; path; path = path_at(p->effects, path)->base) {
		const struct path *row = path_at(p->effects, path);

		if (row->kind == PATH_RESULT || (row->kind == PATH_ELEMENT && !row->key))
			return false;
		if (row->kind == PATH_DEREF &&
		    (!is_pointer_like(p, row->base) || is_changed(p, row->base)))
			return false;
	}
	return true;
}

static bool
common_lock(const struct lock_set *a, const struct lock_set *b)
{
	if (a->unnamed || b->unnamed)
		return true;
	for (uint32_t i = 0; i < a->count; i++)
		for (uint32_t k = 0; k < b->count; k++)
			if (a->mutexes[i] == b->mutexes[k])
				return true;
	return false;
}

static bool
collide(const struct pairing *p, const struct access *a, const struct access *b)
{
	if (!(a->write || b->write) || a->ordered || b->ordered)
		return false;
	if (!is_part(p, a->path, b->path) && !is_part(p, b->path, a->path))
		return false;
	return !common_lock(&a->held, &b->held) && is_certain(p, a->path) && is_certain(p, b->path);
}

/* ---- whether it is the same variable ---- */

struct search {
	const struct pairing *p;
	uint32_t to, var; /* event; row */
	bool *seen;       /* blocks */
};

static bool
renews(const struct search *search, uint32_t event)
{
	const struct event *row = &search->p->facts->events.items[event];
	const struct place *place = &search->p->facts->places.items[row->target];

	return (row->kind == EVENT_DECLARE || row->kind == EVENT_CONSTRUCT ||
		row->kind == EVENT_DESTROY) &&
	       place->kind == PLACE_VAR && place->index == search->var;
}

/* From the event FROM of BLOCK on, TO is reached while the variable lives. */
static bool
reaches(struct search *search, uint32_t block, uint32_t from)
{
	const struct facts *facts = search->p->facts;
	const struct block *row = &facts->blocks.items[block];
	uint32_t first = facts->functions.items[search->p->function.function].blocks.first;

	for (uint32_t e = from; e < row->events.first + row->events.count; e++) {
		if (e == search->to)
			return true;
		if (renews(search, e))
			return false;
	}
	for (uint32_t i = 0; i < row->successors.count; i++) {
		uint32_t next = facts->edges.items[row->successors.first + i];

		if (search->seen[next - first])
			continue;
		search->seen[next - first] = true;
		if (reaches(search, next, facts->blocks.items[next].events.first))
			return true;
	}
	return false;
}

/* The variable that a spawn hands over is the one that is used at the event TO, and not one of the
 * next round of a loop. */
static bool
same_variable(const struct pairing *p, uint32_t spawn, uint32_t to, uint32_t path)
{
	const struct path *root = path_at(p->effects, path_at(p->effects, path)->root);
	struct range blocks = p->facts->functions.items[p->function.function].blocks;
	struct search search = {.p = p, .to = to, .var = root->row};
	struct arena arena = {0};
	bool found = false;

	if (root->kind != PATH_VAR || root->unit != p->function.unit ||
	    p->facts->vars.items[root->row].function != p->function.function)
		return true;
	search.seen = arena_alloc(&arena, blocks.count * sizeof *search.seen);
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = p->facts->blocks.items[b].events;

		if (spawn >= events.first && spawn < events.first + events.count)
			found = reaches(&search, b, spawn + 1);
	}
	arena_release(&arena);
	return found;
}

/* ---- pairs ---- */

static bool
same_place(struct span a, struct span b)
{
	return a.file == b.file && a.line == b.line && a.column == b.column;
}

static void
add_race(const struct pairing *p, const struct site *site, const struct use *use,
	 const struct access *other, enum rival rival, uint32_t other_event)
{
	uint32_t path = is_part(p, use->access.path, other->path) ? use->access.path : other->path;

	for (uint32_t i = 0; i < p->found->count; i++)
		if (same_place(p->found->items[i].span, use->span) &&
		    (is_part(p, p->found->items[i].path, path) ||
		     is_part(p, path, p->found->items[i].path)))
			return;
	*vec_push(p->found) = (struct race){
		.spawn_event = site->spawn.event,
		.other_event = other_event,
		.rival = rival,
		.span = use->span,
		.path = path,
		.task = use->access,
		.other = *other,
	};
}

static bool
runs_at(const struct pairing *p, const struct site *site, uint32_t event)
{
	uint32_t place = event - p->running.first;

	return place < p->running.tasks.count && p->running.tasks.items[place] >> site->bit & 1;
}

static void
pair_with_spawner(const struct pairing *p, const struct site *site)
{
	for (uint32_t i = 0; i < p->own->all.count; i++) {
		const struct access *own = &p->own->all.items[i];

		if (!runs_at(p, site, own->event))
			continue;
		for (uint32_t k = 0; k < site->uses.count; k++) {
			const struct use *use = &site->uses.items[k];

			if (collide(p, &use->access, own) &&
			    same_variable(p, site->spawn.event, own->event, own->path))
				add_race(p, site, use, own, RIVAL_SPAWNER, 0);
		}
	}
}

/* Tasks of one queue may run one after the other; an executor that is asked by its handle for a
 * detached task is one. */
static bool
may_be_serial(const struct pairing *p, const struct site *a, const struct site *b)
{
	const struct event *event = &p->facts->events.items[a->spawn.event];
	const struct model_spawn *model =
		&effects_callee(p->effects, p->function.unit, event->callee)->spawn;

	return a->spawn.lifetime == SPAWN_DETACHED && b->spawn.lifetime == SPAWN_DETACHED &&
	       model->handle >= 0 && !model->payload;
}

static void
pair_tasks(const struct pairing *p, const struct site *first, const struct site *second,
	   enum rival rival)
{
	for (uint32_t i = 0; i < first->uses.count; i++)
		for (uint32_t k = 0; k < second->uses.count; k++) {
			const struct use *use = &first->uses.items[i];
			const struct access *other = &second->uses.items[k].access;

			if (collide(p, &use->access, other) &&
			    (first->many || same_variable(p, first->spawn.event,
							  second->spawn.event, other->path)))
				add_race(p, first, use, other, rival, second->spawn.event);
		}
}

static void
pair_all(const struct pairing *p)
{
	for (uint32_t i = 0; i < p->sites.count; i++) {
		const struct site *site = &p->sites.items[i];

		pair_with_spawner(p, site);
		if (site->many)
			pair_tasks(p, site, site, RIVAL_SAME_TASK);
		for (uint32_t k = 0; k < p->sites.count; k++) {
			const struct site *other = &p->sites.items[k];

			if (runs_at(p, site, other->spawn.event) && !may_be_serial(p, site, other))
				pair_tasks(p, site, other, i == k ? RIVAL_SAME_TASK : RIVAL_TASK);
		}
	}
}

/* ---- whether there is a task at all ---- */

static bool
mentions_result(const struct pairing *p, const struct operand *operand, uint32_t event)
{
	const struct place *place = &p->facts->places.items[operand->a];
	uint32_t definition;

	switch (operand->kind) {
	case OPERAND_RESULT:
		return operand->a == event;
	case OPERAND_PLACE:
		definition =
			place->kind == PLACE_VAR
				? effects_definition(p->effects, p->function.unit, place->index)
				: 0;
		operand = call_operand(p->facts, &p->facts->events.items[definition], 0);
		return definition && operand && operand->kind == OPERAND_RESULT &&
		       operand->a == event;
	case OPERAND_NOT:
		return mentions_result(p, &p->facts->operands.items[operand->a], event);
	case OPERAND_COMPARE:
	case OPERAND_CHOICE:
		for (uint32_t i = 0; i < operand->b; i++)
			if (mentions_result(p, &p->facts->operands.items[operand->a + i], event))
				return true;
		return false;
	default:
		return false;
	}
}

/* if (submit(...) != 0) ...: its result tells whether a task was started, but nothing says how. */
static bool
is_in_doubt(const struct pairing *p, const struct spawn *spawn)
{
	struct range blocks = p->facts->functions.items[p->function.function].blocks;

	if (spawn->success != SUCCESS_ALWAYS)
		return false;
	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		uint32_t condition = p->facts->blocks.items[b].condition;

		if (condition &&
		    mentions_result(p, &p->facts->operands.items[condition], spawn->event))
			return true;
	}
	return false;
}

/* ---- all of a function ---- */

static void
add_site(struct pairing *p, uint32_t bit)
{
	struct site site = {.bit = bit};
	uint32_t event = p->running.spawns.items[bit];
	uint32_t callee = p->facts->events.items[event].callee;

	if (!spawn_of_event(p->effects, p->function.unit, event, &site.spawn))
		return;
	site.many = effects_callee(p->effects, p->function.unit, callee)->spawn.many &&
		    site.spawn.lifetime == SPAWN_SCOPED;
	if (!site.spawn.same_thread && !is_in_doubt(p, &site.spawn))
		find_uses(p, &site);
	*vec_push(&p->sites) = site;
}

void
shares_races(struct effects *effects, struct func function, race_list *list)
{
	struct pairing p = {.effects = effects,
			    .function = function,
			    .facts = effects_facts(effects, function.unit),
			    .found = list};
	uint32_t uses = 0;

	tasks_running(effects, function, &p.running);
	for (uint32_t i = 0; i < p.running.spawns.count; i++)
		add_site(&p, i);
	for (uint32_t i = 0; i < p.sites.count; i++)
		uses += p.sites.items[i].uses.count;
	if (uses) {
		p.own = accesses_of(effects, function);
		pair_all(&p);
	}
	for (uint32_t i = 0; i < p.sites.count; i++) {
		spawn_release(&p.sites.items[i].spawn);
		vec_free(&p.sites.items[i].uses);
	}
	vec_free(&p.sites);
	running_release(&p.running);
}
