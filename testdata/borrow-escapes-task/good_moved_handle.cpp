// The handle changes hands within the function, and is joined there.
// expect-none
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <utility>

void serve(const std::string &name);

void
good_moved(const char *user)
{
	std::string name(user);
	std::thread first([&name] { serve(name); });
	std::thread second = std::move(first);
	second.join();
}

void
good_swapped(const char *user)
{
	std::string name(user);
	std::thread first([&name] { serve(name); });
	std::thread second;
	first.swap(second);
	second.join();
}

void
good_std_swap(const char *user)
{
	std::string name(user);
	std::thread first([&name] { serve(name); });
	std::thread second;
	std::swap(first, second);
	second.join();
}

void
good_assigned(const char *user)
{
	std::string name(user);
	std::thread last;
	std::thread first([&name] { serve(name); });
	last = std::move(first);
	if (last.joinable())
		last.join();
}

struct entry {
	std::string title;
	std::thread runner;
};

void
good_in_struct(const char *user)
{
	std::string name(user);
	entry own{"own", std::thread([&name] { serve(name); })};
	own.runner.join();
}

void
good_reference(const char *user)
{
	std::string name(user);
	std::thread runner([&name] { serve(name); });
	std::thread &alias = runner;
	std::thread *pointer = &alias;
	pointer->join();
}

static std::thread
start(const std::string &name)
{
	return std::thread([&name] { serve(name); });
}

// A factory: its caller has the handle and the object.
void
good_factory(const char *user)
{
	std::string name(user);
	std::thread runner = start(name);
	runner.join();
}

static std::jthread
start_joining(const std::string &name)
{
	return std::jthread(serve, std::cref(name));
}

void
good_joining_factory(const char *user)
{
	std::string name(user);
	std::jthread runner = start_joining(name);
}
