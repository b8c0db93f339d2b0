/*
 * The types that a user means by a name.
 *
 * A type is found by how clang writes it ("std::vector<int>") or by its
 * qualified name, which means every instantiation ("std::vector"); the end
 * of a qualified name behind "::" will do ("vector").
 */
#ifndef SENDSYNC_PROJECT_TYPE_NAMED_H
#define SENDSYNC_PROJECT_TYPE_NAMED_H

#include "facts/facts.h"

/* The first row behind AFTER that NAME means; 0 when there is none. */
uint32_t type_named(const struct facts *facts, const char *name, uint32_t after);

#endif
