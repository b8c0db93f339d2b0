// args: -std=gnu17
// Threads and timers of SDL, libuv and GLib that outlive what they were given.
#include <SDL2/SDL.h>
#include <glib.h>
#include <string.h>
#include <uv.h>

struct frame {
	unsigned char pixels[1024];
	int ready;
};

int decode(void *frame);
void stream(void *frame);
void *load(void *frame);
uint32_t blink(uint32_t interval, void *frame);

void
bad_sdl_detached(void)
{
	struct frame frame = {.ready = 0};
	SDL_Thread *thread = SDL_CreateThread(decode, "decode", &frame); // expect: borrow-escapes-task

	SDL_DetachThread(thread);
}

int
bad_sdl_waited_on_one_path(int skip)
{
	struct frame frame = {.ready = 0};
	SDL_Thread *thread = SDL_CreateThread(decode, "decode", &frame); // expect: borrow-escapes-task
	int status = 0;

	if (skip)
		return -1;
	SDL_WaitThread(thread, &status);
	return status;
}

void
bad_sdl_timer(void)
{
	struct frame frame = {.ready = 0};

	SDL_AddTimer(500, blink, &frame); // expect: borrow-escapes-task
}

int
bad_uv_detached(void)
{
	struct frame frame = {.ready = 0};
	uv_thread_t thread;

	if (uv_thread_create(&thread, stream, &frame) != 0) // expect: borrow-escapes-task
		return -1;
	return uv_thread_detach(&thread);
}

void
bad_glib_unref(void)
{
	struct frame frame = {.ready = 0};

	g_thread_unref(g_thread_new("load", load, &frame)); // expect: borrow-escapes-task
}
