// At most N at once: the loop over data waits when enough are running.
// expect-none
#include <condition_variable>
#include <deque>
#include <future>
#include <iterator>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

void upload(const std::string &file);
int hash(const std::string &file);

void good_batches(const std::vector<std::string> &files, std::size_t most)
{
	std::vector<std::thread> running;

	for (const std::string &file : files) {
		if (running.size() >= most) {
			for (std::thread &thread : running)
				thread.join();
			running.clear();
		}
		running.emplace_back(upload, file);
	}
	for (std::thread &thread : running)
		thread.join();
}

int good_window(const std::vector<std::string> &files, std::size_t most)
{
	std::deque<std::future<int>> window;
	int sum = 0;

	for (const std::string &file : files) {
		while (window.size() >= most) {
			sum += window.front().get();
			window.pop_front();
		}
		window.push_back(std::async(std::launch::async, hash, file));
	}
	for (std::future<int> &one : window)
		sum += one.get();
	return sum;
}

std::counting_semaphore<8> slots(8);

void good_semaphore(const std::vector<std::string> &files)
{
	std::vector<std::jthread> threads;

	for (const std::string &file : files) {
		slots.acquire();
		threads.emplace_back([file] {
			upload(file);
			slots.release();
		});
	}
}

std::mutex mutex;
std::condition_variable changed;
int active;

void good_counted_active(const std::vector<std::string> &files)
{
	for (const std::string &file : files) {
		std::unique_lock<std::mutex> lock(mutex);

		changed.wait(lock, [] { return active < 4; });
		active++;
		std::thread([file] {
			upload(file);
			std::lock_guard<std::mutex> guard(mutex);
			active--;
			changed.notify_one();
		}).detach();
	}
}
