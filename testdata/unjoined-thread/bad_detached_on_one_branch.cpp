// A worker that is let go in one mode, and forgotten in the other.
#include <thread>

void serve();
bool is_daemon();

void bad_forgotten_in_the_foreground(bool daemon)
{
	std::thread worker(serve); // expect: unjoined-thread

	if (daemon)
		worker.detach();
}

void bad_detached_too_late(int clients)
{
	std::thread worker(serve); // expect: unjoined-thread

	while (clients-- > 0)
		if (is_daemon()) {
			worker.detach();
			break;
		}
}

void good_one_or_the_other(bool daemon)
{
	std::thread worker(serve);

	if (daemon)
		worker.detach();
	else
		worker.join();
}
