// Unnamed threads and threads in unnamed aggregates.
#include <functional>
#include <string>
#include <thread>
#include <utility>

void beat();
void run(std::thread thread);
const char *name_of(const std::thread &thread);

struct named_thread {
	std::string name;
	std::thread thread;
};

void bad_unnamed()
{
	std::thread{beat}; // expect: unjoined-thread
}

void bad_in_expression()
{
	(void)std::thread(beat); // expect: unjoined-thread
}

void bad_aggregate(bool wanted)
{
	named_thread heart{"heart", std::thread(beat)}; // expect: unjoined-thread

	if (wanted)
		heart.thread.join();
}

void good_given_away()
{
	run(std::thread(beat));
	std::thread(beat).detach();
	std::thread(beat).join();
}

void good_aggregate()
{
	named_thread heart{"heart", std::thread(beat)};

	heart.thread.join();
}

named_thread good_returned()
{
	named_thread heart{"heart", std::thread(beat)};

	return heart;
}
