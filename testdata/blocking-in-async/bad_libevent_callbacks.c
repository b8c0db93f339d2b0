// args: -std=gnu17
// libevent: a request handler that asks a database and waits for it.
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/http.h>
#include <sqlite3.h>
#include <unistd.h>

struct store {
	sqlite3 *db;
	sqlite3_stmt *find;
};

static int
find(struct store *store, int key)
{
	int found;

	sqlite3_bind_int(store->find, 1, key);
	found = sqlite3_step(store->find) == 100; // expect-note: "sqlite3_step"
	sqlite3_reset(store->find);
	return found;
}

static void
bad_on_request(struct evhttp_request *request, void *data)
{
	int found = find(data, 7); // expect: blocking-in-async "'find' may block the event loop"

	evhttp_send_reply(request, found ? 200 : 404, "", NULL);
}

static void
bad_on_data(struct bufferevent *events, void *data)
{
	struct store *store = data;
	char text[64];
	size_t n = bufferevent_read(events, text, sizeof text);

	if (n)
		sqlite3_exec(store->db, "vacuum", NULL, NULL, NULL); // expect: blocking-in-async
}

static void
bad_on_tick(int fd, short what, void *data)
{
	(void)what, (void)data;
	usleep(10); // expect: blocking-in-async
	close(fd);
}

void
serve(struct event_base *base, struct evhttp *http, struct bufferevent *peer, struct store *store)
{
	struct event *tick = event_new(base, -1, 0, bad_on_tick, store);

	event_add(tick, NULL);
	evhttp_set_gencb(http, bad_on_request, store);
	bufferevent_setcb(peer, bad_on_data, NULL, NULL, store);
	event_base_dispatch(base);
}
