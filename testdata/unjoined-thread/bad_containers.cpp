// Threads in containers and arrays that nobody joins.
#include <array>
#include <deque>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

void poll_forever();
bool ready();

void bad_vector(unsigned count)
{
	std::vector<std::thread> pool; // expect: unjoined-thread "'pool'"

	for (unsigned i = 0; i < count; i++)
		pool.push_back(std::thread(poll_forever));
	ready();
}

bool bad_early(unsigned count)
{
	std::vector<std::thread> pool; // expect: unjoined-thread

	for (unsigned i = 0; i < count; i++)
		pool.emplace_back(poll_forever);
	if (!ready())
		return false; // expect-note: "neither joins it"
	for (auto &worker : pool)
		worker.join();
	return true;
}

void bad_array()
{
	std::thread workers[4]; // expect: unjoined-thread

	for (std::thread &worker : workers)
		worker = std::thread(poll_forever);
	ready();
}

void bad_std_array()
{
	std::array<std::thread, 2> workers; // expect: unjoined-thread

	workers[0] = std::thread(poll_forever);
	workers[1] = std::thread(poll_forever);
	workers[1].join();
}

void bad_list()
{
	std::list<std::thread> workers; // expect: unjoined-thread

	workers.emplace_back(std::thread(poll_forever));
	ready();
}

void bad_optional(bool background)
{
	std::optional<std::thread> worker; // expect: unjoined-thread

	if (background)
		worker.emplace(poll_forever);
	ready();
}

void bad_initialised()
{
	std::optional<std::thread> worker(std::thread{poll_forever}); // expect: unjoined-thread

	ready();
}
