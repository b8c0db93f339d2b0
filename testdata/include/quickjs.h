/* Stand-in for QuickJS: what the models and fixtures use. */
#ifndef SENDSYNC_TESTDATA_QUICKJS_H
#define SENDSYNC_TESTDATA_QUICKJS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct JSRuntime JSRuntime;
typedef struct JSContext JSContext;
typedef union JSValueUnion {
	int32_t int32;
	double float64;
	void *ptr;
} JSValueUnion;
typedef struct JSValue {
	JSValueUnion u;
	int64_t tag;
} JSValue;
JSRuntime *JS_NewRuntime(void);
void JS_FreeRuntime(JSRuntime *rt);
void JS_UpdateStackTop(JSRuntime *rt);
JSContext *JS_NewContext(JSRuntime *rt);
void JS_FreeContext(JSContext *s);
JSValue JS_Eval(JSContext *ctx, const char *input, size_t input_len, const char *filename,
		int eval_flags);
JSValue JS_Call(JSContext *ctx, JSValue func_obj, JSValue this_obj, int argc, JSValue *argv);
int JS_ExecutePendingJob(JSRuntime *rt, JSContext **pctx);

#ifdef __cplusplus
}
#endif

#endif
