// What the model of sdl says of its types, and what structure makes of it.
#include <SDL2/SDL.h>

struct uses {
	SDL_mutex *v0;
	SDL_Thread *v1;
	SDL_sem *v2;
	SDL_Renderer *v3;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct SDL_mutex *: send yes, sync yes
// verdict: struct SDL_Thread *: send yes, sync yes
// verdict: struct SDL_semaphore *: send yes, sync yes
// verdict: struct SDL_Renderer *: send no, sync no
