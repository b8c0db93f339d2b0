// expect-none
// A project's own sleep, connect and read are not the C library's.
#include <string>

#include "task.hpp"

demo::task<void> sleep(int seconds);

static bool
connect(const std::string &where)
{
	return !where.empty();
}

namespace net
{
int read(int id);
bool poll(int id, int timeout);
} // namespace net

struct queue {
	int accept();
	void wait();
};

demo::task<bool>
good_client(queue &incoming)
{
	co_await sleep(2);
	while (net::poll(3, 100))
		net::read(incoming.accept());
	incoming.wait();
	co_return connect("home");
}
