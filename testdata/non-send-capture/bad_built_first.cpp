// The callable is built first and given to a task later. Primary: the capture where it was built;
// a note points to the spawn.
#include <future>
#include <string>
#include <thread>
#include <utility>

#include "sendsync.h"

class NOT_SEND renderer
{
      public:
	renderer();
	renderer(const renderer &);
	renderer(renderer &&) noexcept;
	void draw(int frame) const;
};

void
bad_moved_later(int frames)
{
	renderer scene;
	auto loop = [scene, frames] { // expect: non-send-capture@15
		for (int i = 0; i < frames; i++)
			scene.draw(i);
	};
	std::thread worker(std::move(loop)); // expect-note: ""
	worker.join();
}

void
bad_copied_later(int frame)
{
	renderer scene;
	auto once = [=] { scene.draw(frame); }; // expect: non-send-capture@14
	once();
	std::jthread worker(once); // expect-note: ""
}

void
bad_async_later(int frame)
{
	// expect-next: non-send-capture
	auto once = [scene = renderer(), frame] { scene.draw(frame); };
	auto drawn = std::async(std::launch::async, once); // expect-note: ""
	drawn.wait();
}

void
bad_through_another_variable(int frame)
{
	renderer scene;
	auto once = [scene, frame] { scene.draw(frame); }; // expect: non-send-capture
	auto same = std::move(once);
	std::jthread worker(std::move(same));
}

void
bad_chosen(int frame, bool twice)
{
	renderer scene;
	std::thread worker;
	auto draw = [scene](int at) { scene.draw(at); }; // expect: non-send-capture
	if (twice)
		draw(frame);
	worker = std::thread(draw, frame + 1);
	worker.join();
}

// Called, passed to code that calls it, never given to a task.
template <class Function>
void
repeat(int times, Function function)
{
	for (int i = 0; i < times; i++)
		function(i);
}

void
good_used_here(int frames)
{
	renderer scene;
	auto draw = [scene](int at) { scene.draw(at); };
	std::jthread timer([frames] { std::printf("%d frames\n", frames); });
	repeat(frames, draw);
}
