// Functions of the project that run their callable on a thread, and wait for it.
// expect-none
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void write_log(const std::string &text);

static void
run_aside(const std::function<void()> &work)
{
	std::thread worker(work);
	worker.join();
}

template <class Function>
auto
run_with_result(Function &&function)
{
	auto result = std::async(std::launch::async, std::forward<Function>(function));
	return result.get();
}

template <class Function>
void
in_parallel(int count, Function function)
{
	std::vector<std::jthread> workers;
	for (int i = 0; i < count; i++)
		workers.emplace_back(function, i);
}

static std::thread
start(std::function<void()> work)
{
	return std::thread(std::move(work));
}

void
good_waits()
{
	std::string text = "text";
	run_aside([&text] { write_log(text); });
	int length = run_with_result([&] { return static_cast<int>(text.size()); });
	in_parallel(length, [&text](int) { write_log(text); });
}

void
good_handle_from_helper()
{
	std::string text = "text";
	std::thread worker = start([&text] { write_log(text); });
	worker.join();
}

// Two that must be called together.
static std::vector<std::thread> started;

static void
start_shared(std::function<void()> work)
{
	started.push_back(std::thread(std::move(work)));
}

static void
join_shared()
{
	for (std::thread &each : started)
		each.join();
	started.clear();
}

void
good_copied_to_shared(const char *user)
{
	start_shared([text = std::string(user)] { write_log(text); });
	join_shared();
}
