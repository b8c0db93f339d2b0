/*
 * What changed lines reach: the functions that they stand in, those that are
 * called on them, and whatever these call in turn. A finding is of a change
 * when it is in such a function, or when its own line or that of one of its
 * notes is changed.
 */
#ifndef SENDSYNC_PROJECT_REACH_H
#define SENDSYNC_PROJECT_REACH_H

#include "analysis/effects.h"
#include "project/changes.h"
#include "report/diag.h"

/* Drops the findings that are not of the change; returns how many. */
uint32_t reach_filter(struct effects *effects, struct changes *changes, struct diag_list *diags);

#endif
