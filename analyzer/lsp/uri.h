/*
 * file: URIs and paths. Other schemes (untitled:, git:) name no file of ours.
 */
#ifndef SENDSYNC_LSP_URI_H
#define SENDSYNC_LSP_URI_H

#include <stdbool.h>

struct text;

/* Appends the absolute path that URI names; false, and nothing appended, when it names none. */
bool uri_path(const char *uri, struct text *path);

/* Appends the URI of the absolute PATH. */
void uri_of_path(const char *path, struct text *uri);

#endif
