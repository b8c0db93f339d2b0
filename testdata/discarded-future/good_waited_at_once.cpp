// Waited for in the same expression on purpose: a stack of its own, a time limit, an exception barrier.
// expect-none
#include <chrono>
#include <exception>
#include <future>
#include <iostream>
#include <stdexcept>
#include <string>

using namespace std::chrono_literals;

int parse(const std::string &text);
void log(const std::string &text);

int good_get(const std::string &text)
{
	return std::async(std::launch::async, parse, text).get();
}

void good_wait(const std::string &text)
{
	std::async(std::launch::async, parse, text).wait();
}

bool good_limited(const std::string &text)
{
	return std::async(std::launch::async, parse, text).wait_for(1s) == std::future_status::ready;
}

int good_barrier(const std::string &text)
{
	try {
		const int value = std::async(std::launch::async, [&] { return parse(text); }).get();

		log("parsed");
		return value;
	} catch (const std::invalid_argument &error) {
		log(error.what());
		return 0;
	}
}

int good_sum(const std::string &a, const std::string &b)
{
	return std::async(parse, a).get() + std::async(parse, b).get();
}
