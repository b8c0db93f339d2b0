// Callables that borrow, but are no tasks: called here, sorted with, kept by what lives as long.
// expect-none
#include <algorithm>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void write_log(const std::string &text);
void for_each_user(const std::function<void(const std::string &)> &visit);
void on_exit(std::function<void()> action);

void
good_called()
{
	std::string text = "here";
	auto log = [&text] { write_log(text); };
	log();
	std::function<void()> again = log;
	again();
	std::invoke(log);
}

int
good_algorithm(std::vector<int> values)
{
	int limit = 3;
	auto large = [&limit](int value) { return value > limit; };
	std::sort(values.begin(), values.end(), [&](int left, int right) {
		return std::abs(left - limit) < std::abs(right - limit);
	});
	return static_cast<int>(std::count_if(values.begin(), values.end(), large));
}

// Functions of which nothing is known.
void
good_unknown()
{
	std::string all;
	for_each_user([&all](const std::string &name) { all += name; });
	on_exit([&all] { write_log(all); });
}

// Built and never started, or run here.
int
good_packaged()
{
	int value = 3;
	std::packaged_task<int()> task([&value] { return value * 2; });
	std::future<int> result = task.get_future();
	task();
	std::packaged_task<void()> idle([&] { write_log("idle"); });
	return result.get();
}

// A thread beside it that has nothing to do with it.
void
good_beside()
{
	std::string text = "beside";
	std::map<std::string, std::function<void()>> commands;
	commands["log"] = [&text] { write_log(text); };
	std::thread([] { write_log("thread"); }).detach();
	commands["log"]();
}
