// A lambda and its thread, joined before the lambda's scope ends.
// expect-none
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void write_log(const std::string &text);
int measure(const std::string &text);

void
good_immediately_called(const char *user)
{
	std::string name(user);
	[&] {
		std::thread logger([&] { write_log(name); });
		logger.join();
	}();
}

int
good_result_of_lambda(const char *user)
{
	std::string name(user);
	auto run = [&name](auto function) {
		int result = 0;
		std::thread worker([&result, &name, &function] { result = function(name); });
		worker.join();
		return result;
	};
	return run([](const std::string &text) { return measure(text); });
}

// Kept as a callback: each call joins what it starts.
std::function<int(std::string)>
good_callback(int factor)
{
	return [factor](std::string text) {
		int result = 0;
		std::jthread worker([&] { result = measure(text) * factor; });
		worker.join();
		return result;
	};
}

// What the thread runs was declared by name, in the same scope.
void
good_named(const char *user)
{
	std::string name(user);
	auto log = [&name] { write_log(name); };
	auto twice = [&log] {
		log();
		log();
	};
	std::thread logger(twice);
	logger.join();
}

void
good_nested(std::vector<std::string> names)
{
	std::thread outer([&names] {
		std::string all;
		std::thread inner([&] {
			for (const std::string &name : names)
				all += name;
		});
		inner.join();
		write_log(all);
	});
	outer.join();
}
