// args: -std=gnu17
// A download dialog: widgets go to workers, of GLib, SDL and pthreads.
#include <SDL2/SDL.h>
#include <gtk/gtk.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct download {
	GtkProgressBar *bar;
	char url[256];
	double done;
};

struct page {
	struct download *current;
	int number;
};

void *fetch(void *data);
int draw(void *data);
gboolean show_progress(void *data);

GThread *
bad_payload(GtkProgressBar *bar)
{
	struct download *download = calloc(1, sizeof *download);

	download->bar = bar;
	return g_thread_new("fetch", fetch, download); // expect: non-send-capture@38
}

GThread *
bad_widget(GtkLabel *label)
{
	return g_thread_try_new("fetch", fetch, label, NULL); // expect: non-send-capture "GtkLabel"
}

void
bad_three_levels(struct page *page, pthread_t *thread)
{
	if (pthread_create(thread, NULL, fetch, page) != 0) // expect: non-send-capture
		abort();
}

int
bad_renderer(SDL_Renderer *renderer)
{
	SDL_Thread *thread = SDL_CreateThread(draw, "draw", renderer); // expect: non-send-capture
	int status;

	if (!thread)
		return -1;
	SDL_WaitThread(thread, &status);
	return status;
}

GThread *
good_only_the_url(const struct download *download)
{
	return g_thread_new("fetch", fetch, strdup(download->url));
}

void
good_back_on_the_main_loop(struct download *download)
{
	g_idle_add(show_progress, download);
}
