// A thread joined in the same round, although a call between may throw (then the program ends).
// options: --rules -unjoined-thread
// expect-none
#include <exception>
#include <functional>
#include <future>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

struct test_case {
	std::string name;
	std::function<void()> body;
};

void feed(const std::string &input);
void consume();

int good_fixture(const std::vector<test_case> &tests)
{
	int failed = 0;

	for (const test_case &test : tests) {
		try {
			std::thread consumer(consume);
			feed(test.name);
			test.body();
			consumer.join();
		} catch (const std::exception &error) {
			std::cerr << test.name << ": " << error.what() << '\n';
			failed++;
		}
	}
	return failed;
}

void good_optional(const std::vector<std::string> &inputs)
{
	for (const std::string &input : inputs) {
		std::optional<std::jthread> consumer;

		if (!input.empty())
			consumer.emplace(consume);
		feed(input);
	}
}

void good_unique(const std::vector<std::string> &inputs)
{
	for (const std::string &input : inputs) {
		auto consumer = std::make_unique<std::thread>(consume);

		feed(input);
		consumer->join();
	}
}

void good_async(const std::vector<std::string> &inputs)
{
	for (const std::string &input : inputs) {
		std::future<void> done = std::async(std::launch::async, consume);

		feed(input);
		if (done.valid())
			done.wait();
	}
}

void good_moved_inside(const std::vector<std::string> &inputs)
{
	for (const std::string &input : inputs) {
		std::thread first(consume);
		std::thread second = std::move(first);

		feed(input);
		if (second.joinable())
			second.join();
	}
}
