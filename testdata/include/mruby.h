/*
 * Stand-in for mruby: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_MRUBY_H
#define SENDSYNC_TESTDATA_MRUBY_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct mrb_state {
	void *ud;
	void *reserved[4];
};
struct mrb_value {
	uintptr_t w;
};
typedef struct mrb_value mrb_value;
typedef struct mrb_state mrb_state;
typedef int64_t mrb_int;
mrb_value mrb_funcall(mrb_state *mrb, mrb_value val, const char *name, mrb_int argc, ...);
mrb_state *mrb_open(void);
void mrb_close(mrb_state *mrb);
void mrb_exc_raise(mrb_state *mrb, mrb_value exc);
struct RClass;
void mrb_raise(mrb_state *mrb, struct RClass *c, const char *msg);
void mrb_raisef(mrb_state *mrb, struct RClass *c, const char *fmt, ...);
mrb_value mrb_yield(mrb_state *mrb, mrb_value b, mrb_value arg);

#ifdef __cplusplus
}
#endif

#endif
