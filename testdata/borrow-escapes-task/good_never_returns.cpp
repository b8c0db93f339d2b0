// The function never ends, so neither do its variables.
// expect-none
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>

void serve(const std::string &name);
void tick();
[[noreturn]] void run_event_loop();

[[noreturn]] void
good_endless_loop()
{
	std::string name = "server";
	std::thread([&name] { serve(name); }).detach();
	for (;;) {
		tick();
		std::this_thread::sleep_for(std::chrono::seconds(1));
	}
}

void
good_noreturn_call(const char *user)
{
	std::string name(user);
	std::thread server([&name] { serve(name); });
	server.detach();
	run_event_loop();
}

void
good_exits(const char *user)
{
	std::string name(user);
	std::thread([&name] { serve(name); }).detach();
	while (!name.empty())
		tick();
	std::_Exit(0);
}
