// The project's own annotations: BLOCKS without a body in sight, OFFLOADS as the way out.
#include <string>

#include "sendsync.h"
#include "task.hpp"

BLOCKS std::string fetch(const std::string &url);

class client
{
      public:
	BLOCKS int ping();
	int pong();
};

OFFLOADS demo::sleep_awaiter to_background();

demo::task<std::string>
bad_fetch()
{
	co_await demo::next_event();
	co_return fetch("https://example.org"); // expect: blocking-in-async "'fetch' blocks"
}

demo::task<int>
bad_ping(client &peer)
{
	int n = peer.ping(); // expect: blocking-in-async "'client::ping'"
	co_await demo::next_event();
	co_return n + peer.pong();
}

static std::size_t
length_of(const char *url)
{
	return fetch(url).size();
}

demo::task<std::size_t>
bad_chain()
{
	co_await demo::next_event();
	co_return length_of("https://example.org"); // expect: blocking-in-async "'length_of' may block"
}

demo::task<std::size_t>
good_behind_a_hop()
{
	co_await to_background();
	co_return length_of("https://example.org");
}
