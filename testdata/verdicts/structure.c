// The structure of C types; see structure.cpp.
#include <stdatomic.h>

#include "sendsync.h"

typedef struct NOT_SEND widget widget;
struct widget {
	int value;
};
struct session;
// verdict: struct widget: send no, sync no

// A type without a tag is known by its typedef.
typedef struct {
	widget *owner;
} window;
typedef struct {
	atomic_int count;
	_Atomic(widget *) current;
	int sizes[8];
	void (*notify)(void *);
	struct session *peer;
} counter;
// verdict: window: send no, sync no
// verdict: counter: send yes, sync yes
// verdict: _Atomic(int): send yes, sync yes
// verdict: _Atomic(struct widget *): send yes, sync yes
// verdict: struct session: send unknown, sync unknown
// verdict: struct session *: send yes, sync yes

struct payload {
	void *data;
};
// verdict: struct payload: send unknown, sync unknown

enum state { IDLE, BUSY };
struct list {
	struct list *next;
	enum state state;
	char name[];
};
// verdict: enum state: send yes, sync yes
// verdict: struct list: send yes, sync yes

union value {
	long number;
	struct widget *widget;
};
// verdict: union value: send no, sync no

typedef struct session *session_handle NOT_SEND;
struct client {
	session_handle session;
};
struct excused {
	SEND widget *owner;
};
// verdict: struct client: send no, sync no
// verdict: struct excused: send yes, sync no

struct outer {
	struct {
		int before;
		struct {
			widget *deep;
		};
	} inner;
};
// verdict: struct outer: send no, sync no
