// What the rule of the example sees, in all ways to detach that models and annotations know.
#include <pthread.h>
#include <thread>

#include "sendsync.h"

DETACHES void forget(int worker);

void
bad(void (*work)(), pthread_t other)
{
	std::thread(work).detach();
	pthread_detach(other);
	forget(1);
	std::thread(work).detach(); // NOLINT(no-detach): ends with the process on purpose
}

void
good(void (*work)())
{
	std::thread(work).join();
}
