/*
 * A worklist over the calls whose bodies are visible. Callees of unchanged lines
 * of a changed function are left out on purpose: a change in main() would
 * report the whole program.
 */
#include "project/reach.h"

#include "base/text.h"

struct reached {
	const char *file;
	uint32_t first, last; /* lines */
};

struct reach {
	struct effects *effects;
	struct changes *changes;
	struct map seen; /* functions: unit and row -> 1 */
	VEC(struct func) todo;
	VEC(struct reached) extents;
};

static bool
span_changed(struct reach *reach, const struct facts *facts, struct span span)
{
	const char *file = facts_str(facts, facts->files.items[span.file].path);

	return span.line && changes_touch(reach->changes, file, span.line, span.end_line);
}

/* The function's findings count. */
static void
add_extent(struct reach *reach, struct func func)
{
	const struct facts *facts = effects_facts(reach->effects, func.unit);
	struct span extent = facts->functions.items[func.function].extent;

	*vec_push(&reach->extents) = (struct reached){
		.file = facts_str(facts, facts->files.items[extent.file].path),
		.first = extent.line,
		.last = extent.end_line,
	};
}

/* ... and all that it calls is reached. */
static void
add_function(struct reach *reach, struct func func)
{
	uint64_t key = func_key(func);

	if (!func.function || map_get(&reach->seen, key))
		return;
	map_put(&reach->seen, key, 1);
	*vec_push(&reach->todo) = func;
	add_extent(reach, func);
}

static void
add_callee(struct reach *reach, uint32_t unit, uint32_t function)
{
	add_function(reach, program_definition(reach->effects->program, unit, function));
}

/* What the event makes run, or lets others run: its callee, a function that it hands on by name,
 * the lambda that it builds. */
static void
follow(struct reach *reach, uint32_t unit, const struct event *event)
{
	const struct facts *facts = effects_facts(reach->effects, unit);
	struct range arguments = event->arguments;

	if (event->callee)
		add_callee(reach, unit, event->callee);
	for (uint32_t i = arguments.first; i < arguments.first + arguments.count; i++)
		if (facts->operands.items[i].kind == OPERAND_FUNCTION)
			add_callee(reach, unit, facts->operands.items[i].a);
	if (event->kind == EVENT_CLOSURE && event->closure) {
		uint32_t body = facts->closures.items[event->closure].function;

		if (facts->functions.items[body].flags & FUNCTION_DEFINED)
			add_function(reach, (struct func){unit, body});
	}
}

static void
follow_events(struct reach *reach, struct func func, bool all)
{
	const struct facts *facts = effects_facts(reach->effects, func.unit);
	struct range blocks = facts->functions.items[func.function].blocks;

	for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
		struct range events = facts->blocks.items[b].events;

		for (uint32_t e = events.first; e < events.first + events.count; e++)
			if (all || span_changed(reach, facts, facts->events.items[e].span))
				follow(reach, func.unit, &facts->events.items[e]);
	}
}

/* The functions that changed lines stand in, and what those lines call. */
static void
begin(struct reach *reach, uint32_t unit)
{
	const struct facts *facts = effects_facts(reach->effects, unit);

	for (uint32_t i = 1; i < facts->functions.count; i++) {
		const struct function *function = &facts->functions.items[i];

		if (!(function->flags & FUNCTION_DEFINED) ||
		    !span_changed(reach, facts, function->extent))
			continue;
		add_extent(reach, (struct func){unit, i});
		follow_events(reach, (struct func){unit, i}, false);
	}
}

static bool
in_extent(const struct reach *reach, const struct location *where)
{
	for (uint32_t i = 0; i < reach->extents.count; i++) {
		const struct reached *extent = &reach->extents.items[i];

		if (where->line >= extent->first && where->line <= extent->last &&
		    str_equal(where->file, extent->file))
			return true;
	}
	return false;
}

static bool
location_changed(struct reach *reach, const struct location *where)
{
	return where->file &&
	       changes_touch(reach->changes, where->file, where->line, where->end_line);
}

static bool
is_of_change(const struct diag *diag, void *context)
{
	struct reach *reach = context;

	if (location_changed(reach, &diag->where) || in_extent(reach, &diag->where))
		return true;
	for (uint32_t i = 0; i < diag->notes.count; i++)
		if (location_changed(reach, &diag->notes.items[i].where))
			return true;
	return false;
}

uint32_t
reach_filter(struct effects *effects, struct changes *changes, struct diag_list *diags)
{
	struct reach reach = {.effects = effects, .changes = changes};

	for (uint32_t unit = 0; unit < effects->program->units.count; unit++)
		begin(&reach, unit);
	for (uint32_t i = 0; i < reach.todo.count; i++)
		follow_events(&reach, reach.todo.items[i], true);
	uint32_t dropped = diag_filter(diags, is_of_change, &reach);
	map_free(&reach.seen);
	vec_free(&reach.todo);
	vec_free(&reach.extents);
	return dropped;
}
