// Threads that the body of a lambda starts: its locals, its parameters, what it captured.
#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void compress(const std::string &path);

void
bad_local_of_lambda(const std::function<void(std::function<void(int)>)> &on_event)
{
	on_event([](int number) {
		std::string path = "log." + std::to_string(number);
		std::thread([&path] { compress(path); }).detach(); // expect: borrow-escapes-task
	});
}

void
bad_parameter_of_lambda(std::vector<std::function<void(std::string)>> &handlers)
{
	handlers.push_back([](std::string path) {
		std::thread worker([&] { compress(path); }); // expect: borrow-escapes-task
		worker.detach();
	});
}

void
bad_early_return_of_lambda(bool dry)
{
	auto rotate = [dry](const char *name) {
		std::string path(name);
		std::thread worker([&path] { compress(path); }); // expect: borrow-escapes-task
		if (dry) {
			worker.detach();
			return 0;
		}
		worker.join();
		return 1;
	};
	rotate("log");
}

// The lambda runs here, and its thread borrows a local of the function around it.
void
bad_local_of_function(const char *name)
{
	std::string path(name);
	auto start = [&path] {
		std::thread([&path] { compress(path); }).detach(); // todo: borrow-escapes-task
	};
	start();
}

void
good_joined_in_lambda(const char *name)
{
	std::string path(name);
	auto run = [&path](int times) {
		for (int i = 0; i < times; i++) {
			std::string copy = path;
			std::thread worker([&copy] { compress(copy); });
			worker.join();
		}
	};
	run(2);
}

void
good_thread_of_caller(const char *name)
{
	std::string path(name);
	auto start = [&path] { return std::thread([&path] { compress(path); }); };
	std::thread worker = start();
	worker.join();
}
