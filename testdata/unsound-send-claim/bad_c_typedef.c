/* A record that only its typedef names: the marks stand before or behind it. */
#include "sendsync.h"

typedef struct {
	int handle;
} gl_context NOT_SEND; // expect-note: "marked NOT_SEND"

typedef struct {
	int width, height;
	gl_context on; // expect: unsound-send-claim "'texture' is marked SEND"
} texture SEND;

typedef struct SEND {
	int id;
	gl_context *on; /* a pointer: what the claim is for */
	gl_context own; // expect: unsound-send-claim
} material;

typedef struct NOT_SYNC {
	int last;
} index_cache;

typedef SYNC struct {
	index_cache found; // expect: unsound-send-claim "not Sync"
} table;
