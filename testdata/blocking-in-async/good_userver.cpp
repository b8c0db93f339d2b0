// expect-none
// userver: its own sleeps suspend, and blocking work has a task processor of its own.
#include <chrono>
#include <fstream>
#include <string>
#include <userver/engine/async.hpp>
#include <userver/engine/sleep.hpp>
#include <userver/utils/async.hpp>

using namespace std::chrono_literals;

void
good_task()
{
	auto task = userver::utils::Async("tick", [] { userver::engine::SleepFor(10ms); });
	task.Get();
}

void
good_file_task(userver::engine::TaskProcessor &fs)
{
	auto task = userver::utils::Async(fs, "reload", [] {
		std::ifstream in("settings");
		std::string line;
		std::getline(in, line);
		return line.size();
	});
	task.Get();
}

void
good_no_span(userver::engine::TaskProcessor &fs)
{
	auto task = userver::engine::AsyncNoSpan(fs, [] {
		std::ifstream in("settings");
		return in.good();
	});
	task.Get();
}
