/*
 * A verdict and its reasons as lines of text: what `sendsync why` prints, and
 * what an editor shows under the pointer.
 */
#ifndef SENDSYNC_PROJECT_WHY_H
#define SENDSYNC_PROJECT_WHY_H

#include "project/session.h"

/* Appends "Node: not Send", a line for each step of the chain of reasons, and a way out where one
 * is known. The session is linked; TYPE is a row of its UNIT. */
void why_append(struct session *session, uint32_t unit, uint32_t type, enum trait trait,
		struct text *out);

#endif
