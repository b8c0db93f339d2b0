// The thread is owned by a smart pointer, a struct or a temporary, which dies first.
#include <memory>
#include <string>
#include <thread>
#include <utility>

void poll_forever();
bool ready();

void bad_unique()
{
	auto worker = std::make_unique<std::thread>(poll_forever); // expect: unjoined-thread "'worker'"

	ready();
}

bool bad_unique_early()
{
	std::unique_ptr<std::thread> worker(new std::thread(poll_forever)); // expect: unjoined-thread

	if (!ready())
		return false;
	worker->join();
	return true;
}

void bad_reset()
{
	auto worker = std::make_unique<std::thread>(poll_forever); // expect: unjoined-thread

	worker.reset();
}

struct connection {
	std::string peer;
	std::thread reader;
};

bool bad_in_struct(const std::string &peer)
{
	connection link; // expect: unjoined-thread "'link'"

	link.peer = peer;
	link.reader = std::thread(poll_forever);
	if (!ready())
		return false;
	link.reader.join();
	return true;
}

void bad_aggregate(const std::string &peer)
{
	connection link{peer, std::thread(poll_forever)}; // expect: unjoined-thread

	ready();
}

void bad_temporary()
{
	std::thread{poll_forever}; // expect: unjoined-thread
}

void bad_swapped_away()
{
	std::thread worker(poll_forever);
	std::thread other; // expect: unjoined-thread "'other'"

	worker.swap(other);
	if (worker.joinable())
		worker.join();
}

void bad_moved_into_local()
{
	std::thread worker(poll_forever);

	{
		std::thread taken = std::move(worker); // expect: unjoined-thread "'taken'"
		ready();
	}
}
