// Started in a callee, forgotten by the caller; callees that do not join.
#include <string>
#include <thread>
#include <utility>
#include <vector>

void poll_forever();
bool ready();

namespace
{
std::thread start(std::string name)
{
	return std::thread([name = std::move(name)] { poll_forever(); });
}

void name_it(std::thread &worker)
{
	(void)worker.native_handle();
}
} // namespace

bool bad_returned()
{
	std::thread worker = start("worker"); // expect: unjoined-thread "'worker'"

	if (!ready())
		return false;
	worker.join();
	return true;
}

void bad_only_named()
{
	std::thread worker(poll_forever); // expect: unjoined-thread

	name_it(worker);
}

void bad_asked()
{
	std::thread worker(poll_forever); // expect: unjoined-thread

	if (worker.joinable())
		ready();
}

struct link {
	std::thread reader, writer;
	void close() { reader.join(); }
};

void bad_half_closed()
{
	link peer; // expect: unjoined-thread "'peer'"

	peer.reader = std::thread(poll_forever);
	peer.writer = std::thread(poll_forever);
	peer.close();
}
