// The call that blocks is three helpers down; the notes lead to it.
#include <cstdlib>
#include <string>
#include <sys/socket.h>
#include <netdb.h>
#include <unistd.h>

#include "task.hpp"

namespace
{

struct endpoint {
	std::string host;
	int port;
};

addrinfo *
lookup(const char *host)
{
	addrinfo hints{}, *found = nullptr;
	hints.ai_socktype = SOCK_STREAM;
	if (getaddrinfo(host, nullptr, &hints, &found) != 0) // expect-note: "it waits for name servers"
		return nullptr;
	return found;
}

bool
reachable(const endpoint &to)
{
	addrinfo *found = lookup(to.host.c_str()); // expect-note: "which calls 'lookup' here"
	if (!found)
		return false;
	freeaddrinfo(found);
	return true;
}

int
first_reachable(const endpoint *all, int count)
{
	for (int i = 0; i < count; i++)
		if (reachable(all[i])) // expect-note: "which calls"
			return i;
	return -1;
}

} // namespace

demo::task<int>
bad_choose(const endpoint *all, int count)
{
	int preferred = co_await demo::next_event();
	if (preferred >= 0 && preferred < count)
		co_return preferred;
	co_return first_reachable(all, count); // expect: blocking-in-async "may block the thread"
}

// Recursion ends, and blocks all the same.
static void
remove_tree(int depth)
{
	if (depth > 0)
		remove_tree(depth - 1);
	else
		std::system("rm -rf /tmp/scratch");
}

demo::task<void>
bad_cleanup()
{
	co_await demo::next_event();
	remove_tree(3); // expect: blocking-in-async
}

// The same helper, three times: one cause.
demo::task<int>
bad_three_calls(const endpoint &a, const endpoint &b)
{
	co_await demo::sleep_for_ms(5);
	int count = reachable(a); // expect: blocking-in-async
	count += reachable(b);    // expect-note: "and blocks here too"
	co_return count;
}
