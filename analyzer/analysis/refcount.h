/*
 * Reference counts made by hand: shared/design/traits.md, point 3 of the order
 * of evidence.
 *
 *   C++: a class whose copying adds one to a plain integer behind a pointer
 *        member, and whose destructor subtracts one from it, directly or
 *        through functions with visible bodies. The class is not Send.
 *   C:   one function adds one to a plain integer of what its argument points
 *        to, another one subtracts one from it and gives the object up when it
 *        reaches zero. The struct is not Send. Names prove nothing.
 *
 * An atomic integer, an atomic access to the same member, or a lock held
 * around a change makes the count fine.
 */
#ifndef SENDSYNC_ANALYSIS_REFCOUNT_H
#define SENDSYNC_ANALYSIS_REFCOUNT_H

#include "analysis/effects.h"
#include "analysis/traits.h"

/* Finds the counts of the whole program and makes them known to TRAITS. Before the first verdict.
 */
void refcounts_infer(struct effects *effects, struct traits *traits);

/* The part of a summary: by how much FUNCTION changes plain integers of its object and of what its
 * parameters lead to. */
void refcounts_summarise(struct effects *effects, struct func function, struct summary *summary);

#endif
