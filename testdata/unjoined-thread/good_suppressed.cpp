// A handle that is destroyed on purpose: the program is to end there.
// expect-none
#include <thread>

void poll_forever();
bool ready();

void good_suppressed()
{
	std::thread worker(poll_forever); // NOLINT(unjoined-thread): terminates on failure

	if (!ready())
		return;
	worker.join();
}

void good_suppressed_line()
{
	// NOLINTNEXTLINE(unjoined-thread)
	std::thread worker(poll_forever);
}
