// args: -std=gnu17
// The same threads, waited for.
// expect-none
#include <SDL2/SDL.h>
#include <glib.h>
#include <string.h>
#include <uv.h>

struct frame {
	unsigned char pixels[1024];
	SDL_sem *done;
	int ready;
};

int decode(void *frame);
void stream(void *frame);
void *load(void *frame);

int
good_sdl_waited(void)
{
	struct frame frame = {.ready = 0};
	SDL_Thread *thread = SDL_CreateThread(decode, "decode", &frame);
	int status = -1;

	if (thread)
		SDL_WaitThread(thread, &status);
	return status;
}

int
good_sdl_semaphore(void)
{
	struct frame frame = {.done = SDL_CreateSemaphore(0)};
	SDL_Thread *thread = SDL_CreateThread(decode, "decode", &frame);

	SDL_DetachThread(thread);
	SDL_SemWait(frame.done);
	SDL_DestroySemaphore(frame.done);
	return frame.ready;
}

int
good_uv_joined(void)
{
	struct frame frame = {.ready = 0};
	uv_thread_t thread;

	if (uv_thread_create(&thread, stream, &frame) != 0)
		return -1;
	return uv_thread_join(&thread);
}

int
good_glib_joined(void)
{
	struct frame frames[3] = {{.ready = 0}, {.ready = 0}, {.ready = 0}};
	GThread *threads[3];

	for (int i = 0; i < 3; i++)
		threads[i] = g_thread_new("load", load, &frames[i]);
	for (int i = 0; i < 3; i++)
		g_thread_join(threads[i]);
	return frames[0].ready;
}

int
good_glib_pool(GFunc work)
{
	struct frame frame = {.ready = 0};
	GThreadPool *pool = g_thread_pool_new(work, NULL, 4, FALSE, NULL);

	g_thread_pool_push(pool, &frame, NULL);
	g_thread_pool_free(pool, FALSE, TRUE);
	return frame.ready;
}
