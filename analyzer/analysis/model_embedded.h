/* The rows of annotations/models/, compiled in: cmake/model_compile.c writes them as C when we are
 * built, so that no run parses YAML for them. */
#ifndef SENDSYNC_ANALYSIS_MODEL_EMBEDDED_H
#define SENDSYNC_ANALYSIS_MODEL_EMBEDDED_H

#include "analysis/model.h"

/* Both end with a row whose name is NULL. */
extern const struct model_type embedded_types[];
extern const struct model_function embedded_functions[];

#endif
