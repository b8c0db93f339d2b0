// expect-none
// Seastar's coroutines stay on their shard: pointers with plain counts are what they are for.
#include <seastar/core/coroutine.hh>
#include <seastar/core/future.hh>
#include <seastar/core/shared_ptr.hh>
#include <seastar/core/sleep.hh>
#include <string>

struct session {
	std::string peer;
	int requests = 0;
};

seastar::future<int> read_request(session &from);

seastar::future<> good_serve(seastar::lw_shared_ptr<session> client)
{
	client->requests = co_await read_request(*client);
	client->peer.clear();
}

seastar::future<int> good_count(seastar::lw_shared_ptr<session> client)
{
	seastar::lw_shared_ptr<session> again = client;
	int before = again->requests;
	co_await good_serve(client);
	co_return again->requests - before;
}
