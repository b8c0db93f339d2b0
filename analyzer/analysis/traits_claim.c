/*
 * Claims: what annotations say of Send and Sync, one table for all of them.
 *
 * An annotation that names the trait wins over one that only implies something
 * of it, wherever they stand; of two that contradict each other the first wins
 * (facts list those of a specialisation before those of its template).
 *
 * SEND_IF names template parameters, whose positions are those of the template
 * arguments; the last one stands for all that follow, since a pack comes last.
 * So Box<T *>, a partial specialisation, is judged by T * and not by T.
 */
#include "analysis/traits_internal.h"
#include "base/text.h"

static const char unlock_reason[] = "a mutex must be unlocked by the thread that locked it";

/* Swift's Sendable: may be used from several threads, which takes both; Swift believes it of a C
 * type without a look. */
static const struct claim claims[] = {
	{"send", "SEND", NULL, {SAYS_YES, SAYS_NOTHING}, false},
	{"sync", "SYNC", NULL, {SAYS_NOTHING, SAYS_YES}, false},
	{"not_send", "NOT_SEND", NULL, {SAYS_NO, SAYS_NO_IMPLIED}, false},
	{"not_sync", "NOT_SYNC", NULL, {SAYS_NOTHING, SAYS_NO}, false},
	{"send_if", "SEND_IF", NULL, {SAYS_IF, SAYS_NOTHING}, false},
	{"sync_if", "SYNC_IF", NULL, {SAYS_NOTHING, SAYS_IF}, false},
	{"send_unchecked", "SEND_UNCHECKED", NULL, {SAYS_YES, SAYS_NOTHING}, true},
	{"sync_unchecked", "SYNC_UNCHECKED", NULL, {SAYS_NOTHING, SAYS_YES}, true},
	{"lock_guard", "LOCK_GUARD", unlock_reason, {SAYS_NO_IMPLIED, SAYS_NO_IMPLIED}, false},
	{"task_mutex", "TASK_MUTEX", NULL, {SAYS_YES_IMPLIED, SAYS_YES_IMPLIED}, false},
	{"clang::scoped_lockable",
	 "scoped_lockable",
	 unlock_reason,
	 {SAYS_NO_IMPLIED, SAYS_NO_IMPLIED},
	 false},
	{"clang::capability", "capability", NULL, {SAYS_YES_IMPLIED, SAYS_YES_IMPLIED}, false},
	{"swift::@Sendable", "@Sendable", NULL, {SAYS_YES, SAYS_YES_IMPLIED}, true},
	{"swift::@_nonSendable", "@_nonSendable", NULL, {SAYS_NO, SAYS_NO_IMPLIED}, false},
};

/* The claim that TEXT spells, with what stands behind its ':' in *REST. */
static const struct claim *
claim_of(const char *text, const char **rest)
{
	for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
		size_t length = strlen(claims[i].text);

		if (strncmp(text, claims[i].text, length) != 0)
			continue;
		if (text[length] == '\0' || text[length] == ':') {
			*rest = text[length] ? text + length + 1 : "";
			return &claims[i];
		}
	}
	return NULL;
}

static bool
is_implied(enum says says)
{
	return says == SAYS_YES_IMPLIED || says == SAYS_NO_IMPLIED;
}

struct found_claim
claim_find(const struct facts *facts, struct range range, enum trait trait)
{
	struct found_claim best = {0};

	for (uint32_t i = range.first; i < range.first + range.count; i++) {
		struct found_claim found = {.annotation = i};
		const char *text = facts_str(facts, facts->annotations.items[i].text);

		found.claim = claim_of(text, &found.rest);
		if (!found.claim || found.claim->says[trait] == SAYS_NOTHING)
			continue;
		found.says = found.claim->says[trait];
		if (!is_implied(found.says))
			return found;
		if (!best.claim)
			best = found;
	}
	return best;
}

/* ---- conditions ---- */

static const char *
parameter_at(const struct facts *facts, const struct type *type, uint32_t index)
{
	return facts_str(facts, facts->type_lists.items[type->parameter_names.first + index]);
}

const char *
claim_parameter(const struct facts *facts, const struct type *type, uint32_t position)
{
	uint32_t count = type->parameter_names.count;

	if (count == 0)
		return "";
	return parameter_at(facts, type, position < count ? position : count - 1);
}

/* NAME without the blanks around it and the "..." of a pack behind it. */
static size_t
trim(const char **name, size_t length)
{
	while (length && **name == ' ') {
		++*name;
		length--;
	}
	while (length && ((*name)[length - 1] == ' ' || (*name)[length - 1] == '.'))
		length--;
	return length;
}

/* The arguments that the parameter at INDEX of the names stands for. */
static struct answer
judge_parameter(struct unit_traits *unit, uint32_t type, uint32_t index, enum trait trait)
{
	const struct type *row = type_row(unit, type);
	bool last = index + 1 == row->parameter_names.count;
	uint32_t end = last ? row->arguments.count : index + 1;
	struct answer worst = {.edge = EDGE_CLAIM};

	for (uint32_t i = index; i < end && i < row->arguments.count; i++) {
		uint32_t argument = unit->facts->type_lists.items[row->arguments.first + i];

		if (argument)
			answer_worsen(&worst,
				      traits_step(unit, EDGE_CLAIM_ARGUMENT, i, argument, trait));
	}
	return worst;
}

static struct answer
judge_name(struct unit_traits *unit, uint32_t type, const char *name, size_t length,
	   enum trait trait)
{
	const struct type *row = type_row(unit, type);

	for (uint32_t i = 0; i < row->parameter_names.count; i++) {
		const char *parameter = parameter_at(unit->facts, row, i);

		if (strlen(parameter) == length && strncmp(parameter, name, length) == 0)
			return judge_parameter(unit, type, i, trait);
	}
	return (struct answer){.edge = EDGE_CLAIM, .value = OPEN};
}

static struct answer
judge_condition(struct unit_traits *unit, const char *names, uint32_t type, enum trait trait)
{
	struct answer worst = {.edge = EDGE_CLAIM};

	while (*names) {
		size_t whole = strcspn(names, ",");
		const char *name = names;
		size_t length = trim(&name, whole);

		answer_worsen(&worst, judge_name(unit, type, name, length, trait));
		names += whole + (names[whole] == ',');
	}
	return worst;
}

/* At `minimal`, an annotation that the user did not write counts as a library's. */
static enum value
refusal(const struct unit_traits *unit, uint32_t annotation)
{
	const struct facts *facts = unit->facts;
	uint32_t file = facts->annotations.items[annotation].span.file;
	bool library = facts->files.items[file].flags & FILE_SYSTEM;

	return unit->program->strictness == STRICTNESS_MINIMAL && library ? FAILS_IN_LIBRARY
									  : FAILS;
}

struct answer
claim_judge(struct unit_traits *unit, const struct found_claim *found, uint32_t type,
	    enum trait trait)
{
	struct answer answer = {.edge = EDGE_CLAIM};

	if (found->says == SAYS_IF)
		return judge_condition(unit, found->rest, type, trait);
	if (found->says == SAYS_NO || found->says == SAYS_NO_IMPLIED)
		answer.value = (uint8_t)refusal(unit, found->annotation);
	return answer;
}
