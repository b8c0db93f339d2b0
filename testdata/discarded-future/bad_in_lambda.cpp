#include <future>
#include <string>
#include <vector>

static void ping(int host)
{
	(void)host;
}
// Inside of a lambda, in a handler, in a constructor: the same.
void bad_in_lambda(const std::vector<int> &hosts)
{
	auto all = [&] {
		for (std::size_t i = 0; i < 2; i++)
			(void)std::async(std::launch::async, ping, hosts[i]); // expect: discarded-future
	};
	all();
}
void bad_in_handler()
{
	try {
		ping(1);
	} catch (...) {
		(void)std::async(ping, 2); // expect: discarded-future
	}
}
struct bad_constructor {
	bad_constructor()
	{
		(void)std::async(ping, 3); // expect: discarded-future
	}
};
bad_constructor made;
