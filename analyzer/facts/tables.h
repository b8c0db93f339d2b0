/*
 * The tables of facts as data, for the files of this folder: what treats all
 * of them alike (writing, reading, checking) loops over an array instead of
 * naming each.
 */
#ifndef SENDSYNC_FACTS_TABLES_H
#define SENDSYNC_FACTS_TABLES_H

#include "facts/facts.h"

/* TABLE_strings is the block of strings, seen as rows of one byte: a string id is a row. */
enum facts_table {
#define TABLE_NAME(name, row) TABLE_##name,
	FACTS_TABLES(TABLE_NAME)
#undef TABLE_NAME
		TABLE_strings,
	TABLE_COUNT
};

struct facts_rows {
	const void *items;
	uint32_t count, size; /* size: of a row, in bytes */
};

/* Fills ROWS, TABLE_COUNT of them; valid until the facts change. */
void facts_rows(const struct facts *facts, struct facts_rows *rows);

/* The part of facts_validate() that looks for chains without an end, when all indices are good. */
const char *facts_check_cycles(const struct facts *facts);

/* How variables and results of calls are named in the text of a place. */
struct place_names {
	void (*put_var)(const void *context, uint32_t var, struct text *text);
	void (*put_result)(const void *context, uint32_t event, struct text *text);
	const void *context;
};

/* facts_place_text with other names. */
void facts_place_put(const struct facts *facts, uint32_t place, const struct place_names *names,
		     struct text *text);

/* The place and what stands between it and the name of a member: "p->", "this->", "x.". */
void facts_member_put(const struct facts *facts, uint32_t place, const struct place_names *names,
		      struct text *text);

#endif
