/* The model files that were compiled in (cmake/embed.cmake writes them). */
#ifndef SENDSYNC_ANALYSIS_MODEL_EMBEDDED_H
#define SENDSYNC_ANALYSIS_MODEL_EMBEDDED_H

struct embedded_model {
	const char *name; /* "std.yaml" */
	const char *text; /* NUL-terminated */
};

/* Ends with a row whose name is NULL. */
extern const struct embedded_model embedded_models[];

#endif
