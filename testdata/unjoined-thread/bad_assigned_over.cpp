// A thread that still runs is assigned over.
#include <optional>
#include <thread>
#include <utility>

void poll_forever();
void flush();

void bad_restart()
{
	std::thread worker(poll_forever);

	worker = std::thread(flush); // expect: unjoined-thread@2 "assigned to"
	worker.join();
}

// The second time around, the thread of the first one runs.
void bad_each_round(int rounds)
{
	std::thread worker;

	for (int i = 0; i < rounds; i++)
		worker = std::thread(poll_forever); // expect: unjoined-thread
	if (worker.joinable())
		worker.join();
}

void bad_moved_over()
{
	std::thread first(poll_forever);
	std::thread second(flush);

	first = std::move(second); // expect: unjoined-thread "'first'"
	first.join();
}

void bad_emptied()
{
	std::thread worker(poll_forever);

	worker = std::thread(); // expect: unjoined-thread
}

void good_restart()
{
	std::thread worker(poll_forever);

	worker.join();
	worker = std::thread(flush);
	worker.join();
}

void good_each_round(int rounds)
{
	std::thread worker;

	for (int i = 0; i < rounds; i++) {
		if (worker.joinable())
			worker.join();
		worker = std::thread(poll_forever);
	}
	if (worker.joinable())
		worker.join();
}

void good_first_start(bool now)
{
	std::thread worker;

	worker = std::thread(now ? flush : poll_forever);
	worker.detach();
}
