// userver: tasks share the threads of their task processor.
#include <chrono>
#include <fstream>
#include <string>
#include <thread>
#include <userver/engine/async.hpp>
#include <userver/engine/sleep.hpp>
#include <userver/utils/async.hpp>

using namespace std::chrono_literals;

static std::string
read_first_line(const std::string &path)
{
	std::ifstream in(path); // expect-note: "it waits for the disk"
	std::string line;
	std::getline(in, line);
	return line;
}

void
bad_task()
{
	auto task = userver::utils::Async("reload", [] {
		return read_first_line("settings").size(); // expect: blocking-in-async "'read_first_line' may block"
	});
	task.Get();
}

void
bad_no_span()
{
	auto task = userver::engine::AsyncNoSpan([] {
		std::this_thread::sleep_for(10ms); // expect: blocking-in-async
	});
	task.Get();
}
