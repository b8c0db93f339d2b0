// A closure within a closure. Primary: the capture of the closure that is handed to the spawn.
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

class NOT_SEND parser
{
      public:
	parser();
	parser(const parser &);
	int parse(const std::string &line) const;
};

int
bad_taken_through_two(const std::string &line)
{
	parser grammar;
	auto result = std::async(std::launch::async, [grammar, line] { // expect: non-send-capture
		auto attempt = [grammar](const std::string &text) { return grammar.parse(text); };
		return attempt(line) + attempt(line + "\n");
	});
	return result.get();
}

// The inner one is captured whole.
int
bad_inner_captured(const std::string &line)
{
	parser grammar;
	auto attempt = [grammar](const std::string &text) { // expect-note: "grammar"
		return grammar.parse(text);
	};
	auto result = std::async(std::launch::async, [attempt, line] { // expect: non-send-capture
		return attempt(line);
	});
	return result.get();
}

int
bad_inner_in_init_capture(const std::string &line)
{
	parser grammar;
	std::promise<int> result;
	std::future<int> got = result.get_future();
	// expect-next: non-send-capture
	std::thread worker([attempt = [grammar, line] { return grammar.parse(line); },
			    result = std::move(result)]() mutable { result.set_value(attempt()); });
	worker.join();
	return got.get();
}

// A thread within a thread: the value crosses twice.
int
bad_two_threads(const std::string &line)
{
	parser grammar;
	int result = 0;
	std::thread outer([grammar, line, &result] {         // expect: non-send-capture
		std::thread inner([grammar, line, &result] { // expect: non-send-capture
			result = grammar.parse(line);
		});
		inner.join();
	});
	outer.join();
	return result;
}

// The inner closure makes its own.
int
good_made_inside(std::vector<std::string> lines)
{
	auto result = std::async(std::launch::async, [lines = std::move(lines)] {
		parser grammar;
		auto attempt = [grammar](const std::string &text) { return grammar.parse(text); };
		int sum = 0;
		for (const std::string &line : lines)
			sum += attempt(line);
		return sum;
	});
	return result.get();
}
