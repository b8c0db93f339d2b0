/*
 * What keeps a mutable field safe: a mutex beside it, or its own type.
 *
 * Sync speaks of const access only, so a field that const functions may write
 * needs more than Sync: it must be synchronised on every access, as an atomic
 * is, or be used under a lock. Which lock guards what is seen at `complete`
 * only (GUARDED_BY); below, a class that owns a lock is believed to use it.
 *
 * A lock that is merely referred to (std::mutex &) guards nothing here.
 */
#include "analysis/traits_internal.h"
#include "base/text.h"

/* Objects are not nested deeper than this; facts from a file might be. */
enum { NESTING_LIMIT = 16 };

static uint32_t
roles_of(const struct unit_traits *unit, uint32_t type)
{
	const struct model_type *model = program_type_model(unit->program, unit->unit, type);

	return model ? model->roles : 0;
}

static bool
is_lock(const struct unit_traits *unit, uint32_t type, uint32_t depth)
{
	const struct type *row = type_row(unit, type);
	uint32_t roles = roles_of(unit, type);

	if (depth == 0)
		return false;
	if (row->kind == TYPE_ARRAY)
		return is_lock(unit, row->inner, depth - 1);
	if (row->flags & (TYPE_LOCKABLE | TYPE_MUTEX_LIKE | TYPE_ASYNC_LOCK) ||
	    roles & (ROLE_THREAD_MUTEX | ROLE_TASK_MUTEX))
		return true;
	if (program_annotated(unit->facts, row->annotations, "task_mutex", NULL) ||
	    program_annotated(unit->facts, row->annotations, "clang::capability", NULL))
		return true;
	/* One that is owned: unique_ptr<mutex>, array<mutex, 16>. */
	if (roles & (ROLE_BOX | ROLE_CONTAINER) && row->arguments.count > 0)
		return is_lock(unit, type_argument(unit, type, 0), depth - 1);
	return str_ends_with(facts_str(unit->facts, row->qualified), "once_flag");
}

/* True when objects of the record carry a lock of their own, inherited or not. */
static bool
owns_lock(const struct unit_traits *unit, uint32_t record, uint32_t depth)
{
	const struct facts *facts = unit->facts;
	const struct type *row = type_row(unit, record);

	if (depth == 0)
		return false;
	for (uint32_t i = row->fields.first; i < row->fields.first + row->fields.count; i++)
		if (is_lock(unit, facts->fields.items[i].type, NESTING_LIMIT))
			return true;
	for (uint32_t i = row->bases.first; i < row->bases.first + row->bases.count; i++) {
		uint32_t base = facts->bases.items[i].type;

		if (is_lock(unit, base, NESTING_LIMIT) || owns_lock(unit, base, depth - 1))
			return true;
	}
	return false;
}

bool
traits_guarded_by(const struct facts *facts, struct range annotations)
{
	for (uint32_t i = annotations.first; i < annotations.first + annotations.count; i++) {
		const char *text = facts_str(facts, facts->annotations.items[i].text);

		if (str_starts_with(text, "guarded_by") ||
		    str_starts_with(text, "clang::guarded_by"))
			return true;
	}
	return false;
}

static bool is_synchronised(const struct unit_traits *unit, uint32_t type, uint32_t depth);

static bool
are_parts_synchronised(const struct unit_traits *unit, const struct type *row, uint32_t depth)
{
	const struct facts *facts = unit->facts;

	for (uint32_t i = row->bases.first; i < row->bases.first + row->bases.count; i++)
		if (!is_synchronised(unit, facts->bases.items[i].type, depth))
			return false;
	for (uint32_t i = row->fields.first; i < row->fields.first + row->fields.count; i++) {
		const struct field *field = &facts->fields.items[i];

		if (!traits_guarded_by(facts, field->annotations) &&
		    !is_synchronised(unit, field->type, depth))
			return false;
	}
	return true;
}

/* True when calls that are not const synchronise themselves too: more than Sync, which speaks of
 * const access. A user's own SYNC is taken to mean it. A class with a lock of its own is believed,
 * below `complete`, to use it. */
static bool
is_synchronised(const struct unit_traits *unit, uint32_t type, uint32_t depth)
{
	const struct type *row = type_row(unit, type);
	struct found_claim found = claim_find(unit->facts, row->annotations, TRAIT_SYNC);

	if (depth == 0)
		return false;
	if (found.says == SAYS_YES || found.says == SAYS_YES_IMPLIED)
		return true;
	if (row->kind == TYPE_ATOMIC || roles_of(unit, type) & ROLES_SHARED)
		return true;
	if (row->kind == TYPE_ARRAY)
		return is_synchronised(unit, row->inner, depth - 1);
	if (row->kind != TYPE_RECORD)
		return false;
	if (str_ends_with(facts_str(unit->facts, row->qualified), "::array") &&
	    row->arguments.count > 0)
		return is_synchronised(unit, type_argument(unit, type, 0), depth - 1);
	if (is_lock(unit, type, NESTING_LIMIT))
		return true;
	if (row->flags & (TYPE_INCOMPLETE | TYPE_OPAQUE))
		return false;
	if (unit->program->strictness != STRICTNESS_COMPLETE &&
	    owns_lock(unit, type, NESTING_LIMIT))
		return true;
	return are_parts_synchronised(unit, row, depth - 1);
}

bool
traits_owns_lock(const struct unit_traits *unit, uint32_t record)
{
	return owns_lock(unit, record, NESTING_LIMIT);
}

bool
traits_synchronised(const struct unit_traits *unit, uint32_t type)
{
	return is_synchronised(unit, type, NESTING_LIMIT);
}
