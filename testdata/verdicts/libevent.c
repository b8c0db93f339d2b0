// What the model of libevent says of its types, and what structure makes of it.
#include <event2/event.h>

struct uses {
	struct event_base *v0;
	struct evhttp *v1;
	struct bufferevent *v2;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct event_base: send unknown, sync unknown
// verdict: struct evhttp: send unknown, sync unknown
// verdict: struct bufferevent: send unknown, sync unknown
