#include <future>

static int checksum(int size)
{
	return size * 31;
}

// launch::deferred runs when somebody waits: nobody does.
void bad_deferred_dropped()
{
	(void)std::async(std::launch::deferred, checksum, 12); // expect: task-never-awaited "deferred call"
}

void bad_deferred_stored()
{
	auto sum = std::async(std::launch::deferred, checksum, 13); // expect: task-never-awaited
}

int good_deferred()
{
	auto sum = std::async(std::launch::deferred, checksum, 14);
	return sum.get();
}
