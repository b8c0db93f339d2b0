#include "base/yaml.h"

#include <libfyaml.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"

static const struct fy_mark *
mark_of(struct fy_node *node)
{
	struct fy_token *token = NULL;
	struct fy_node *first;

	if (!node)
		return NULL;
	if (fy_node_is_scalar(node))
		token = fy_node_get_scalar_token(node);
	else if (fy_node_is_mapping(node) && fy_node_mapping_get_by_index(node, 0))
		return mark_of(fy_node_pair_key(fy_node_mapping_get_by_index(node, 0)));
	else if (fy_node_is_sequence(node) && (first = fy_node_sequence_get_by_index(node, 0)))
		return mark_of(first);
	return token ? fy_token_start_mark(token) : NULL;
}

/* The key whose value NODE is, a value of PARENT; NULL. */
static struct fy_node *
key_of_value(struct fy_node *parent, struct fy_node *node)
{
	struct fy_node_pair *pair;
	void *iterator = NULL;

	while (fy_node_is_mapping(parent) && (pair = fy_node_mapping_iterate(parent, &iterator)))
		if (fy_node_pair_value(pair) == node)
			return fy_node_pair_key(pair);
	return NULL;
}

/* Where NODE stands. What is empty has no place of its own: its key, or what is around it. */
static const struct fy_mark *
nearest_mark(struct fy_node *node)
{
	const struct fy_mark *mark = mark_of(node);

	while (node && !mark) {
		struct fy_node *parent = fy_node_get_parent(node);
		struct fy_node *key = parent ? key_of_value(parent, node) : NULL;

		mark = mark_of(key ? key : parent);
		node = parent;
	}
	return mark;
}

struct yaml_place
yaml_place(struct fy_node *node)
{
	const struct fy_mark *mark = nearest_mark(node);

	return mark ? (struct yaml_place){mark->line + 1, mark->column + 1}
		    : (struct yaml_place){1, 1};
}

bool
yaml_is_blank(const char *text)
{
	while (*(text += strspn(text, " \t\r\n")) == '#')
		text += strcspn(text, "\n");
	return !*text;
}

/* What the parser said, at its line and column, which it counts from 1. */
static void
tell_syntax(const char *file, struct fy_diag *diag, struct text *error)
{
	void *iterator = NULL;
	const struct fy_diag_error *first = fy_diag_errors_iterate(diag, &iterator);

	text_printf(error, "%s:%d:%d: %s", file, first ? first->line : 1, first ? first->column : 1,
		    first ? first->msg : "this is no YAML");
}

/* YAML is UTF-8. What is none never comes to libfyaml, which can loop on it for ever. */
static bool
is_utf8(const char *file, const char *text, struct text *error)
{
	size_t left = strlen(text);
	const char *line = text;
	int number = 1;

	while (left) {
		uint32_t point;
		size_t length = utf8_decode(text, left, &point);

		if (point == UTF8_INVALID) {
			text_printf(error, "%s:%d:%d: this byte is no UTF-8", file, number,
				    (int)(text - line) + 1);
			return false;
		}
		text += length;
		left -= length;
		if (point == '\n') {
			line = text;
			number++;
		}
	}
	return true;
}

/* libfyaml prints some of its errors though they are collected. */
static void
print_nothing(struct fy_diag *diag, void *user, const char *bytes, size_t length)
{
	(void)diag;
	(void)user;
	(void)bytes;
	(void)length;
}

struct fy_document *
yaml_parse(const char *file, const char *text, struct text *error)
{
	struct fy_diag_cfg diag_config;
	struct fy_parse_cfg config = {.flags = FYPCF_QUIET};
	struct fy_document *document;

	if (!is_utf8(file, text, error))
		return NULL;
	fy_diag_cfg_default(&diag_config);
	diag_config.fp = NULL;
	diag_config.output_fn = print_nothing;
	config.diag = fy_diag_create(&diag_config);
	fy_diag_set_collect_errors(config.diag, true);
	document = fy_document_build_from_string(&config, text, (size_t)-1);
	if (!document)
		tell_syntax(file, config.diag, error);
	fy_diag_destroy(config.diag);
	return document;
}
