// Code from a macro: where the macro is used.
#include <thread>

#include "sendsync.h"

class NOT_SEND sound
{
      public:
	sound();
	sound(const sound &);
	void play(int times) const;
};

#define IN_BACKGROUND(...) std::thread([=] { __VA_ARGS__; }).detach()
#define RUN_WITH(function, ...)                                                                    \
	do {                                                                                       \
		std::thread runner_((function), __VA_ARGS__);                                      \
		runner_.join();                                                                    \
	} while (0)
#define CAPTURED(name) name = name

void play_twice(sound which);

void
bad_whole_spawn(sound bell, int times)
{
	IN_BACKGROUND(bell.play(times)); // expect: non-send-capture
}

void
bad_argument_of_macro(sound bell)
{
	RUN_WITH(play_twice, bell); // expect: non-send-capture
}

void
bad_capture_in_macro(sound bell)
{
	std::thread ringer([CAPTURED(bell)] { bell.play(1); }); // expect: non-send-capture
	ringer.join();
}

void
good_number(int times)
{
	IN_BACKGROUND(sound().play(times));
}
