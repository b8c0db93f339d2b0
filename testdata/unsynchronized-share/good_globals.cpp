// A global is not captured: other tools know better.
// expect-none
#include <thread>

static int rounds = 0;

int good_global()
{
	std::thread worker([] { rounds++; });

	rounds++;
	worker.join();
	return rounds;
}

int good_static_local()
{
	static int calls = 0;
	std::thread worker([&] { calls++; });

	calls++;
	worker.join();
	return calls;
}

int good_thread_local()
{
	thread_local int mine = 0;
	std::thread worker([&] { mine++; });

	mine++;
	worker.join();
	return mine;
}
