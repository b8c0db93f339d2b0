/*
 * Send and Sync of types: shared/design/traits.md.
 *
 *   Send(T): a T may be handed to another thread, used and destroyed there.
 *   Sync(T): a const T& may be used from several threads at once.
 *
 * The order of evidence is annotation, model, (inferred count,) structure.
 * Verdicts are the greatest fixpoint: a type that is being asked about counts
 * as yes, so recursion through pointers ends. Each `no` keeps the edge that
 * led to it, so that the reason can be told as a chain.
 */
#ifndef SENDSYNC_ANALYSIS_TRAITS_H
#define SENDSYNC_ANALYSIS_TRAITS_H

#include "analysis/program.h"
#include "base/arena.h"

enum verdict { VERDICT_YES, VERDICT_NO, VERDICT_UNKNOWN };

/* One step of a reason, from the value towards the root cause. */
struct reason {
	const char *message; /* "field 'owner' has type 'Node *'", "'Node' is marked NOT_SEND: the
				GUI owns it" */
	uint32_t unit;
	struct span where; /* line 0: nowhere to point (a model entry) */
};
typedef VEC(struct reason) reason_list;

struct traits;

struct traits *traits_new(const struct program *program);
void traits_free(struct traits *traits);

/* Evidence that a record is not Send: it counts references by hand (refcount.h). */
struct inferred_count {
	uint64_t record;     /* program_type_key */
	const char *count;   /* "Node::count"; the strings must outlive TRAITS */
	const char *integer; /* "int" */
	const char *instead; /* for help lines */
	struct span where;   /* a change of it, in UNIT */
	uint32_t unit;
};

/* Adds evidence, before the first verdict. The first of a record counts. */
void traits_infer(struct traits *traits, struct inferred_count count);

/* What is derived; VERDICT_UNKNOWN is kept apart (see traits_fails). */
enum verdict traits_verdict(struct traits *traits, uint32_t unit, uint32_t type, enum trait trait);

/* True when the verdict forbids it at the program's strictness: no; at `complete` unknown as well.
 */
bool traits_fails(struct traits *traits, uint32_t unit, uint32_t type, enum trait trait);

/* The same questions with the type's annotations overridden by those of a field, variable or
 * typedef. */
enum verdict traits_annotated_verdict(struct traits *traits, uint32_t unit,
				      struct range annotations, uint32_t type, enum trait trait);

/* Appends the chain that explains the verdict on TYPE (also a yes: one line that says why). The
 * messages belong to ARENA. The last reason is the root cause. Long chains keep the first two and
 * the last two steps and the root, with "... through 3 more fields" between them
 * (rust-lang/rust#64130: jump to the point). */
void traits_explain(struct traits *traits, uint32_t unit, uint32_t type, enum trait trait,
		    struct arena *arena, reason_list *reasons);

/* The same for traits_annotated_verdict: an annotation that decides is the whole reason. */
void traits_annotated_explain(struct traits *traits, uint32_t unit, struct range annotations,
			      uint32_t type, enum trait trait, struct arena *arena,
			      reason_list *reasons);

/* What to use instead of the root cause's type, from its model; NULL when nothing is known. */
const char *traits_instead(struct traits *traits, uint32_t unit, uint32_t type, enum trait trait);

/* A field or base that contradicts a claim on its record. */
struct contradiction {
	uint32_t field, base;     /* row; the other one is 0 */
	const char *mark;         /* the claim, as it is written: "SEND" ... */
	const char *condition;    /* ... "T" of SEND_IF(T); NULL: none */
	struct span claim;        /* where it stands */
	uint32_t type;            /* of the field or base ... */
	enum trait trait;         /* ... and what it is not: Send, of a field under a lock, too */
	bool unsynchronised;      /* a mutable field: nothing is wrong with its type */
	struct range annotations; /* of the field, when they say so */
	const char *instead;      /* of what is wrong, from its model; NULL: not known */
};
typedef VEC(struct contradiction) contradiction_list;

/* Appends the bases and fields that are definitely not what a claim on TYPE says of the whole,
 * unless the claim was reviewed by hand. What lies behind a raw pointer is what claims are for;
 * what depends on a template argument is not the template's doing. */
void traits_contradictions(struct traits *traits, uint32_t unit, uint32_t type, enum trait trait,
			   contradiction_list *list);

/* As traits_annotated_explain, of one that is not a mutable field. */
void traits_contradiction_explain(struct traits *traits, uint32_t unit,
				  const struct contradiction *contradiction, struct arena *arena,
				  reason_list *reasons);

/* "Send" or "Sync". */
const char *trait_name(enum trait trait);

#endif
