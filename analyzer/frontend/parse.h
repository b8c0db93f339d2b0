/*
 * The two steps of lowering that do without its state: a command becomes
 * libclang's unit, a declaration its name. Apart from lower.h, so that
 * tests/model_names.c, which asks whether the names in model files exist,
 * spells them by the same code as facts do.
 */
#ifndef SENDSYNC_FRONTEND_PARSE_H
#define SENDSYNC_FRONTEND_PARSE_H

#include <clang-c/Index.h>

#include "frontend/frontend.h"

struct text;

/* The unit of the command, in its directory and without warnings; NULL when libclang gave up.
 * OPTIONS: CXTranslationUnit_*. */
CXTranslationUnit unit_parse(CXIndex index, const struct unit_command *command, unsigned options);

/* The qualified name of a declaration without template arguments and inline namespaces. */
void append_qualified_name(struct text *out, CXCursor cursor);

#endif
