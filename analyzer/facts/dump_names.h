/*
 * How the dump names things. Names, not rows, so that a golden file does not
 * change when something unrelated is added in front:
 *   variables     x; the second x of a function x#2; temporaries tmp1, tmp2
 *   events        e1, e2 ... in each function; of another function run:e1
 *   blocks        b0 (the entry), b1 ... in each function; loops l1, l2
 *   lambdas       run::(lambda)@12:9, by where they begin
 */
#ifndef SENDSYNC_FACTS_DUMP_NAMES_H
#define SENDSYNC_FACTS_DUMP_NAMES_H

#include "base/text.h"
#include "facts/tables.h"

struct dump {
	const struct facts *facts;
	struct text *out;
	uint32_t function;  /* that is printed */
	uint32_t *numbers;  /* per var: which one of its name in its function, from 1 */
	uint32_t *owners;   /* per event: function, 0: none */
	uint32_t *firsts;   /* per function: its first event */
	uint32_t *loop_ids; /* per loop: from 1 in its function */
};

/* The dump's tables are made and freed with it. FACTS are valid. */
void dump_begin(struct dump *dump, const struct facts *facts, struct text *out);
void dump_end(struct dump *dump);

/* A string of the facts. */
const char *dump_str(const struct dump *dump, uint32_t id);

/* Each appends to the dump's text. */
void put_function(const struct dump *dump, uint32_t function);
void put_type(const struct dump *dump, uint32_t type);
void put_var(const struct dump *dump, uint32_t var);
void put_event(const struct dump *dump, uint32_t event);
void put_place(const struct dump *dump, uint32_t place);
void put_operand(const struct dump *dump, uint32_t operand);
void put_operands(const struct dump *dump, struct range operands); /* "a, b" */
/* The object and the "." in front of a method, or nothing when the operand is none. */
void put_receiver(const struct dump *dump, uint32_t operand);
void put_block(const struct dump *dump, uint32_t block);
void put_loop(const struct dump *dump, uint32_t loop);

/* "   a.cpp:12:9", with NEWLINE behind. Nothing but the newline when SPAN is nowhere. */
void put_span(const struct dump *dump, const struct span *span);
void put_annotations(const struct dump *dump, struct range annotations); /* " [send, not_sync:x]" */

/* A bit's name; lists end with a NULL name. */
struct flag_name {
	uint32_t flag;
	const char *name;
};
/* " (name, name)", of the flags that are set. */
void put_flags(const struct dump *dump, uint32_t flags, const struct flag_name *names);

#endif
