/*
 * A rule: a question asked of tables, and the one declaration from which the
 * help, the documentation and the reports derive.
 *
 * A rule sees the program, the traits, the effects and the flow, and adds
 * diagnostics. It has no state, prints nothing and knows no other rule.
 */
#ifndef SENDSYNC_RULES_RULE_H
#define SENDSYNC_RULES_RULE_H

#include "analysis/program.h"
#include "analysis/traits.h"
#include "report/diag.h"

struct effects;

struct check {
	const struct program *program;
	struct traits *traits;
	struct effects *effects;
	struct diag_list *diags;
	const struct rule *rule; /* the one that runs */
};

struct rule {
	const char *id;      /* kebab-case; reads well after "allow" */
	const char *group;   /* send, lock, lifetime, async, scaling, race */
	const char *summary; /* one line, lower case, no full stop */
	enum severity severity;
	enum strictness strictness; /* the lowest at which it runs */
	const char *rationale;      /* why it matters, a paragraph or two of plain text */
	const char *bad;      /* complete code (behind the standard prelude) that makes it fire */
	const char *good;     /* the same, mended: silent */
	const char *language; /* "c++20" or "c17": of the two examples */
	/* Either, or both: */
	void (*check)(struct check *check, uint32_t unit,
		      uint32_t function); /* once a function to be analysed */
	void (*check_type)(struct check *check, uint32_t unit,
			   uint32_t type); /* once a unit and record that the project defines */
};

/* The built-in rules in order of id; NULL behind the last. Those of a run: registry.h. */
extern const struct rule *const rules[];

/* The location of a span of a unit's facts. */
struct location check_location(const struct check *check, uint32_t unit, struct span span);

/* Adds a diagnostic of the running rule. FORMAT as printf. */
struct diag *check_report(struct check *check, uint32_t unit, uint32_t function, struct span span,
			  const char *format, ...) __attribute__((format(printf, 5, 6)));
void check_note(struct check *check, struct diag *diag, uint32_t unit, struct span span,
		const char *format, ...) __attribute__((format(printf, 5, 6)));
void check_help(struct check *check, struct diag *diag, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Offers to mend what DIAG reports by putting TEXT in the place of SPAN; TITLE says what that does:
 * "await the task". Only what compiles and is what its author meant, whatever stands around it:
 * --fix makes the change without asking. SPAN is no macro's. */
struct diag_fix *check_fix(struct check *check, struct diag *diag, uint32_t unit, struct span span,
			   const char *text, const char *title);
/* One more edit of that fix, in the same file. */
void check_fix_also(struct check *check, struct diag_fix *fix, uint32_t unit, struct span span,
		    const char *text);
/* The place before SPAN, where TEXT is put without replacing anything; behind it. */
struct span span_before(struct span span);
struct span span_behind(struct span span);

/* Notes for the steps of a reason chain. */
void check_note_reasons(struct check *check, struct diag *diag, const reason_list *reasons);

/* Notes that walk the reason chain of a verdict. */
void check_explain(struct check *check, struct diag *diag, uint32_t unit, uint32_t type,
		   enum trait trait);

/* The same when ANNOTATIONS, of a variable or field, may override those of the type. */
void check_annotated_explain(struct check *check, struct diag *diag, uint32_t unit,
			     struct range annotations, uint32_t type, enum trait trait);

/* When FUNCTION was made from a template: a note where the instantiation was asked for. */
void check_note_instantiation(struct check *check, struct diag *diag, uint32_t unit,
			      uint32_t function);

#endif
