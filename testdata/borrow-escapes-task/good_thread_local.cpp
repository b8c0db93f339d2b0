// A thread_local variable lives as long as its thread: it is no automatic one.
// expect-none
#include <string>
#include <thread>
#include <utility>
#include <vector>

void write_log(const std::string &text);

static thread_local std::vector<std::string> recent;

void
good_local(const char *user)
{
	thread_local std::string name;
	name = user;
	std::string *address = &name;
	std::thread([address] { write_log(*address); }).detach();
	std::thread(write_log, std::cref(name)).detach();
}

void
good_namespace_scope(const char *user)
{
	recent.emplace_back(user);
	const std::string &last = recent.back();
	std::thread([&last] { write_log(last); }).detach();
}

// Each thread has its own; nothing is captured.
void
good_own_of_thread()
{
	std::thread([&] {
		recent.emplace_back("own");
		write_log(recent.back());
	}).detach();
}
