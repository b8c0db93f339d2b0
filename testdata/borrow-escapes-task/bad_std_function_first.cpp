// The callable is built first and given to a thread later. Primary: the capture where it was built.
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void write_log(const std::string &text);

void
bad_function(const char *user)
{
	std::string text(user);
	std::function<void()> job = [&text] { write_log(text); }; // expect: borrow-escapes-task
	std::thread(std::move(job)).detach();                     // expect-note: ""
}

void
bad_closure(const char *user)
{
	std::string text(user);
	auto job = [&] { write_log(text); }; // expect: borrow-escapes-task@13
	std::thread logger(job);
	logger.detach();
}

std::future<void>
bad_async(const char *user)
{
	std::string text(user);
	auto job = [&text] { write_log(text); }; // expect: borrow-escapes-task
	return std::async(std::launch::async, job);
}

void
bad_packaged(const char *user)
{
	std::string text(user);
	// expect-next: borrow-escapes-task
	std::packaged_task<void()> job([&text] { write_log(text); });
	std::thread(std::move(job)).detach();
}

void
bad_assigned_later(const char *user, bool verbose)
{
	std::string text(user);
	std::function<void()> job;
	if (verbose)
		job = [] { write_log("verbose"); };
	else
		job = [&text] { write_log(text); }; // todo: borrow-escapes-task
	std::thread(job).detach();
}

void
bad_by_reference_itself(const char *user)
{
	auto job = [text = std::string(user)] { write_log(text); };
	std::thread(std::ref(job)).detach(); // expect: borrow-escapes-task@14
}

void
good_called_here(const char *user)
{
	std::string text(user);
	std::function<void()> job = [&text] { write_log(text); };
	job();
	job = [text] { write_log(text); };
	std::thread(std::move(job)).detach();
}

void
good_joined(const char *user)
{
	std::string text(user);
	std::function<void()> job = [&text] { write_log(text); };
	std::thread first(job);
	std::thread second(std::ref(job));
	first.join();
	second.join();
}
