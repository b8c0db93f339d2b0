// The handle leaves the function, the local does not.
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int count_words(const std::string &text);
void serve(const std::string &name);

std::thread
bad_thread(const char *user)
{
	std::string name(user);
	return std::thread([&name] { serve(name); }); // expect: borrow-escapes-task
}

std::thread
bad_named_thread(const char *user)
{
	std::string name(user);
	std::thread server([&name] { serve(name); }); // expect: borrow-escapes-task
	return server;
}

std::jthread
bad_jthread(const char *user)
{
	std::string name(user);
	return std::jthread([&] { serve(name); }); // expect: borrow-escapes-task
}

std::future<int>
bad_future(const char *file)
{
	std::string text(file);
	// expect-next: borrow-escapes-task
	return std::async(std::launch::async, [&text] { return count_words(text); });
}

std::shared_future<int>
bad_shared_future(const char *file)
{
	std::string text(file);
	auto words = std::async(std::launch::async, [&text] { return count_words(text); }); // todo: borrow-escapes-task
	return words.share();
}

std::vector<std::thread>
bad_vector(const char *user)
{
	std::string name(user);
	std::vector<std::thread> servers;
	for (int i = 0; i < 2; i++)
		servers.emplace_back([&name] { serve(name); }); // expect: borrow-escapes-task
	return servers;
}

struct server {
	std::string title;
	std::thread runner;
};

server
bad_in_struct(const char *user)
{
	std::string name(user);
	// expect-next: borrow-escapes-task
	return server{"server", std::thread([&name] { serve(name); })};
}

void
bad_out_parameter(const char *user, std::thread &out)
{
	std::string name(user);
	out = std::thread([&name] { serve(name); }); // expect: borrow-escapes-task
}

std::thread
good_owned(const char *user)
{
	return std::thread([name = std::string(user)] { serve(name); });
}
