// options: --rules -lock-leak
// Handles in optional and unique_ptr: the box is no join.
#include <memory>
#include <optional>
#include <thread>
#include <utility>

void poll();
bool connected();

void bad_optional(bool wanted)
{
	std::optional<std::thread> poller; // expect: unjoined-thread

	if (wanted)
		poller.emplace(poll);
	if (!connected())
		return;
	if (poller)
		poller->join();
}

void bad_unique()
{
	auto poller = std::make_unique<std::thread>(poll); // expect: unjoined-thread

	if (connected())
		poller->join();
}

void bad_reset()
{
	std::optional<std::thread> poller(std::in_place, poll); // todo: unjoined-thread

	if (connected())
		poller.reset();
	else
		poller->join();
}

void good_optional(bool wanted)
{
	std::optional<std::thread> poller;

	if (wanted)
		poller.emplace(poll);
	connected();
	if (poller)
		poller->join();
}

void good_optional_has_value()
{
	std::optional<std::thread> poller;

	if (connected())
		poller = std::thread(poll);
	if (poller.has_value() && poller->joinable())
		poller->join();
}

void good_jthread_boxes()
{
	std::optional<std::jthread> first;
	auto second = std::make_unique<std::jthread>(poll);

	first.emplace(poll);
	if (!connected())
		return;
	second.reset();
}
