// args: -std=gnu17
// What C libraries let travel: queues, values, wake-up handles, and states with one owner at a time.
// expect-none
#include <curl/curl.h>
#include <glib.h>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <lua.h>
#include <mysql/mysql.h>
#include <openssl/ssl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>
#include <zlib.h>

struct worker {
	uv_thread_t thread;
	uv_async_t wake;
	uv_mutex_t lock;
	uv_loop_t *loop;
	GAsyncQueue *jobs;
	int served;
};

struct archive {
	z_stream stream;
	SSL *upload;
	MYSQL *index;
	PGconn *log;
	GHashTable *names;
};

void *run_script(void *state);
void *run_queries(void *connection);
void run_loop(void *worker);

/* A loop with its handles is made here and run there. */
int
good_loop_in_its_thread(struct worker *worker)
{
	uv_mutex_init(&worker->lock);
	return uv_thread_create(&worker->thread, run_loop, worker);
}

void
good_wake_from_elsewhere(uv_thread_t *thread, uv_async_t *wake)
{
	if (uv_thread_create(thread, run_loop, wake) != 0)
		abort();
}

GThread *
good_glib_values(GAsyncQueue *queue, GVariant *settings)
{
	g_thread_unref(g_thread_new("settings", run_queries, settings));
	return g_thread_new("jobs", run_queries, queue);
}

/* One owner at a time: the state is not used here any more. */
void
good_lua_handed_over(pthread_t *thread)
{
	lua_State *state = luaL_newstate();

	luaL_openlibs(state);
	if (pthread_create(thread, NULL, run_script, state) != 0)
		lua_close(state);
}

void
good_connections_handed_over(pthread_t threads[3], sqlite3 *database, redisContext *cache, struct archive *archive)
{
	if (pthread_create(&threads[0], NULL, run_queries, database) != 0 ||
	    pthread_create(&threads[1], NULL, run_queries, cache) != 0 ||
	    pthread_create(&threads[2], NULL, run_queries, archive) != 0)
		abort();
}

/* A pointer to void: nothing is known of it. */
void
good_curl_is_void(pthread_t *thread)
{
	CURL *handle = curl_easy_init();

	if (pthread_create(thread, NULL, run_queries, handle) != 0)
		curl_easy_cleanup(handle);
}
