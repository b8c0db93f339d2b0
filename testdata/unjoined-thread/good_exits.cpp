// Ways out on which nothing is destroyed, or which are not there for this rule: what a call might
// throw, when nobody catches it here.
// expect-none
#include <atomic>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

void poll_forever();
bool ready();
int parse(const std::string &line);
[[noreturn]] void fail(const char *why);

[[noreturn]] void raise(const std::string &why)
{
	throw std::runtime_error(why);
}

// parse() may throw, but not to a handler of this function.
int good_may_throw(const std::string &line)
{
	std::thread poller(poll_forever);
	std::vector<int> values;

	values.push_back(parse(line));
	poller.join();
	return values.back();
}

void good_exit()
{
	std::thread poller(poll_forever);

	if (!ready())
		std::exit(1);
	poller.join();
}

void good_noreturn()
{
	std::thread poller(poll_forever);

	if (!ready())
		fail("not ready");
	poller.join();
}

// Throws in a function that is called.
void good_raised_elsewhere()
{
	std::thread poller(poll_forever);

	if (!ready())
		raise("not ready");
	poller.join();
}

void good_never_ends()
{
	std::thread poller(poll_forever);

	for (;;)
		ready();
}

int main()
{
	std::thread poller(poll_forever);

	while (!ready())
		std::this_thread::yield();
	poller.join();
}
