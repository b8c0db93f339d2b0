// A detached thread and a spawner that waits for something, but not on every way, or not for the
// task.
#include <atomic>
#include <condition_variable>
#include <future>
#include <latch>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>

void copy_rows(std::string &into);
bool cancelled();

// One way out does not wait.
bool
bad_early_return()
{
	std::string rows;
	auto done = std::make_shared<std::latch>(1);
	std::thread([&rows, done] { // expect: borrow-escapes-task
		copy_rows(rows);
		done->count_down();
	})
		.detach();
	if (cancelled())
		return false;
	done->wait();
	return true;
}

// Somebody else signals it.
std::counting_semaphore<> ticks(0);

void
bad_unrelated_semaphore()
{
	std::string rows;
	std::thread([&rows] { copy_rows(rows); }).detach(); // expect: borrow-escapes-task
	ticks.acquire();
}

// Another thread is waited for.
void
bad_other_thread()
{
	std::string rows;
	std::thread copier([&rows] { copy_rows(rows); }); // expect: borrow-escapes-task
	std::thread timer([] { std::this_thread::yield(); });
	copier.detach();
	timer.join();
}
