/*
 * What every reader of YAML of ours does alike: parse, and tell where a node
 * stands. libfyaml knows the line and column of what is written; what is empty
 * gets those of its key.
 */
#ifndef SENDSYNC_BASE_YAML_H
#define SENDSYNC_BASE_YAML_H

#include <stdbool.h>

struct fy_document;
struct fy_node;
struct text;

struct yaml_place {
	int line, column; /* from 1 */
};

struct yaml_place yaml_place(struct fy_node *node);

/* Nothing but comments: to libfyaml no mistake, and none that it tells of. */
bool yaml_is_blank(const char *text);

/* The document in TEXT, which must live as long; the caller destroys it. NULL, with
 * "FILE:LINE:COLUMN: what is wrong" in ERROR, when it is no YAML. */
struct fy_document *yaml_parse(const char *file, const char *text, struct text *error);

#endif
