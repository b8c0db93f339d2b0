/*
 * Stand-in for Duktape: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_DUKTAPE_H
#define SENDSYNC_TESTDATA_DUKTAPE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct duk_hthread;
typedef struct duk_hthread duk_context;
typedef size_t duk_size_t;
typedef void *(*duk_alloc_function)(void *, duk_size_t);
typedef void *(*duk_realloc_function)(void *, void *, duk_size_t);
typedef void (*duk_free_function)(void *, void *);
typedef void (*duk_fatal_function)(void *, const char *);
duk_context *duk_create_heap(duk_alloc_function alloc_func, duk_realloc_function realloc_func,
			     duk_free_function free_func, void *heap_udata,
			     duk_fatal_function fatal_handler);
void duk_destroy_heap(duk_context *ctx);

#ifdef __cplusplus
}
#endif

#endif
