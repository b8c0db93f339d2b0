/*
 * Values that the reports in JSON have in common.
 */
#ifndef SENDSYNC_REPORT_JSON_VALUE_H
#define SENDSYNC_REPORT_JSON_VALUE_H

#include <jansson.h>

#include "report/report.h"

/* A string, repaired where it is no UTF-8; null for NULL. */
json_t *json_of(const char *string);

/* A file as the report shows it; null for NULL. */
json_t *json_of_path(const struct report *report, const char *file);

/* Writes the document and frees it. */
bool json_finish(json_t *root, FILE *out);

#endif
