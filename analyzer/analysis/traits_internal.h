/*
 * What the traits*.c files share: the answer to one
 * question, and the edge it rests on. Nobody else includes this.
 */
#ifndef SENDSYNC_ANALYSIS_TRAITS_INTERNAL_H
#define SENDSYNC_ANALYSIS_TRAITS_INTERNAL_H

#include "analysis/traits.h"

/* Verdicts, from best to worst: the worst part of a whole is the whole's. FAILS_IN_LIBRARY exists
 * at `minimal` only: a `no` that the user's own annotations did not say, which a class does not
 * pass on. */
enum value { HOLDS, OPEN, FAILS_IN_LIBRARY, FAILS };

/* What an answer rests on. */
enum edge {
	/* Root causes. */
	EDGE_STRUCTURE,   /* the kind of type, or all parts alike */
	EDGE_CLAIM,       /* an annotation of the type; the explanation finds it again */
	EDGE_FIELD_CLAIM, /* an annotation of field `row` */
	EDGE_MODEL,       /* the type's model */
	EDGE_COUNT,       /* inferred count `row` - 1 of the program */
	EDGE_MUTABLE,     /* field `row` is mutable and nothing synchronises it */
	/* Steps to the answer `next`. */
	EDGE_FIELD,          /* row of fields */
	EDGE_BASE,           /* row of bases */
	EDGE_CAPTURE,        /* row of captures */
	EDGE_CLAIM_ARGUMENT, /* template argument `row` (a position), which SEND_IF names */
	EDGE_ARGUMENT,       /* template argument `row` (a position), by the model */
	EDGE_INNER,          /* pointee, referee, element */
};

struct answer {
	uint8_t state; /* 0: never asked */
	uint8_t value; /* enum value */
	uint8_t edge;  /* enum edge */
	uint32_t row;
	uint32_t next; /* key of the answer that this one rests on */
};

/* What is taken for granted. */
enum premise {
	PREMISE_NONE,
	PREMISE_POINTERS, /* nothing is held against what raw pointers lead to */
	PREMISE_LOCK,     /* one thread at a time uses the object: its mutable fields are guarded */
	PREMISES,
};

/* The questions about the types of one unit. A question's key is type * 2 + trait. */
struct unit_traits {
	struct traits *traits;
	const struct program *program;
	const struct facts *facts;
	uint32_t unit;
	enum premise premise;
	struct answer *answers;
	VEC(uint32_t) asked; /* keys of the answers that are not final yet */
};

struct traits {
	const struct program *program;
	VEC(struct inferred_count) counts;
	struct map count_index;          /* record -> row + 1 */
	VEC(struct unit_traits *) units; /* unit * PREMISES + premise; NULL: not asked yet */
};

/* Keeps the worse of the two, and the earlier one of equals. */
static inline void
answer_worsen(struct answer *worst, struct answer part)
{
	if (part.value > worst->value)
		*worst = part;
}

static inline uint32_t
key_of(uint32_t type, enum trait trait)
{
	return type * 2 + trait;
}
static inline uint32_t
key_type(uint32_t key)
{
	return key / 2;
}
static inline enum trait
key_trait(uint32_t key)
{
	return key % 2 ? TRAIT_SYNC : TRAIT_SEND;
}

static inline const struct type *
type_row(const struct unit_traits *unit, uint32_t type)
{
	return &unit->facts->types.items[type];
}

/* The template argument at POSITION, which there must be; 0: not a type. */
static inline uint32_t
type_argument(const struct unit_traits *unit, uint32_t type, uint32_t position)
{
	return unit->facts->type_lists.items[type_row(unit, type)->arguments.first + position];
}

/* Roles of types that are made to be used by several threads. */
enum { ROLES_SHARED = ROLE_THREAD_MUTEX | ROLE_TASK_MUTEX | ROLE_SYNCHRONIZED };

/* ---- traits.c ---- */

struct unit_traits *traits_unit(struct traits *traits, uint32_t unit);

/* The same questions where something is taken for granted. */
struct unit_traits *traits_unit_where(struct traits *traits, uint32_t unit, enum premise premise);

/* The final answer. */
const struct answer *traits_answer(struct unit_traits *unit, uint32_t type, enum trait trait);

/* Asks: the value as far as it is known, and TYPE's question on the list of those to settle. */
struct answer traits_step(struct unit_traits *unit, enum edge edge, uint32_t row, uint32_t type,
			  enum trait trait);

/* The final answer that field ROW contributes to the structure of RECORD. */
struct answer traits_field_answer(struct unit_traits *unit, uint32_t record, uint32_t row,
				  enum trait trait);

/* The final answer of a type whose annotations are overridden by ANNOTATIONS, if these speak of
 * the trait. False when they do not. */
bool traits_claimed(struct unit_traits *unit, struct range annotations, uint32_t type,
		    enum trait trait, struct answer *answer);

/* ---- traits_explain.c ---- */

void traits_explain_in(struct unit_traits *unit, struct range annotations, uint32_t type,
		       enum trait trait, struct arena *arena, reason_list *reasons);
const char *traits_instead_in(struct unit_traits *unit, uint32_t type, enum trait trait);

/* ---- traits_mutable.c ---- */

/* True when the annotations of a field name the mutex it is used under. */
bool traits_guarded_by(const struct facts *facts, struct range annotations);

/* True when objects of the record carry a lock of their own, inherited or not. */
bool traits_owns_lock(const struct unit_traits *unit, uint32_t record);

/* True when calls that are not const synchronise themselves too. */
bool traits_synchronised(const struct unit_traits *unit, uint32_t type);

/* ---- traits_claim.c ---- */

/* What an annotation says of a trait, the stronger the greater. */
enum says {
	SAYS_NOTHING,
	SAYS_YES_IMPLIED,
	SAYS_NO_IMPLIED,
	SAYS_YES,
	SAYS_NO,
	SAYS_IF, /* yes when the template parameters named behind ':' have the trait */
};

struct claim {
	const char *text;    /* the annotation as facts spell it */
	const char *mark;    /* as the source does */
	const char *because; /* when the annotation gives no reason; NULL: none */
	uint8_t says[2];     /* of Send, of Sync */
	bool reviewed;       /* by hand: fields that contradict it are known */
};

struct found_claim {
	const struct claim *claim; /* NULL: no annotation speaks of the trait */
	enum says says;
	uint32_t annotation; /* row */
	const char *rest;    /* behind the ':' */
};

/* The annotation of RANGE that decides TRAIT: the first of those that speak of it by name; without
 * one, the first of those that imply something. */
struct found_claim claim_find(const struct facts *facts, struct range range, enum trait trait);

/* The answer that a found claim gives for TYPE. */
struct answer claim_judge(struct unit_traits *unit, const struct found_claim *found, uint32_t type,
			  enum trait trait);

/* The name of the template parameter behind argument POSITION; "" when not known. */
const char *claim_parameter(const struct facts *facts, const struct type *type, uint32_t position);

#endif
