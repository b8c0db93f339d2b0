// Detached, but the spawner waits for the promise that the task keeps.
// expect-none
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <utility>

int count_words(const std::string &text);

int
good_promise(const char *file)
{
	std::string text(file);
	std::promise<int> words;
	std::future<int> counted = words.get_future();
	std::thread([&text, words = std::move(words)]() mutable {
		words.set_value(count_words(text));
	}).detach();
	return counted.get();
}

void
good_promise_by_reference(const char *file)
{
	std::string text(file);
	std::promise<void> done;
	std::thread([&text, &done] {
		count_words(text);
		done.set_value();
	}).detach();
	done.get_future().wait();
}

int
good_packaged_task(const char *file)
{
	std::string text(file);
	std::packaged_task<int()> task([&text] { return count_words(text); });
	std::future<int> counted = task.get_future();
	std::thread(std::move(task)).detach();
	return counted.get();
}

int
good_packaged_argument(const char *file)
{
	std::string text(file);
	std::packaged_task<int(const std::string &)> task(count_words);
	std::future<int> counted = task.get_future();
	std::thread worker(std::move(task), std::cref(text));
	worker.detach();
	counted.wait();
	return counted.get();
}
