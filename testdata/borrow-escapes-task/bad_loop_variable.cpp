// A variable of the loop's body, borrowed by a thread that is joined behind the loop.
#include <array>
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void convert(const std::string &path);
int measure(const std::string &path);

void
bad_body_variable()
{
	std::vector<std::thread> workers;
	for (int part = 0; part < 4; part++) {
		std::string path = "part-" + std::to_string(part);
		workers.emplace_back([&path] { convert(path); }); // expect: borrow-escapes-task
	}
	for (std::thread &worker : workers)
		worker.join();
}

void
bad_array_of_threads()
{
	std::thread workers[4];
	for (std::thread &worker : workers) {
		std::string path = "part";
		worker = std::thread(convert, std::cref(path)); // expect: borrow-escapes-task
	}
	for (std::thread &worker : workers)
		worker.join();
}

int
bad_futures()
{
	std::array<std::future<int>, 3> sizes;
	for (size_t part = 0; part < sizes.size(); part++) {
		std::string path = "part-" + std::to_string(part);
		// expect-next: borrow-escapes-task
		sizes[part] = std::async(std::launch::async, [&] { return measure(path); });
	}
	int sum = 0;
	for (std::future<int> &size : sizes)
		sum += size.get();
	return sum;
}

// A copy of the element, not the element.
void
bad_range_for_copy(const std::array<std::string, 3> &paths)
{
	std::vector<std::jthread> workers;
	for (std::string path : paths)
		workers.emplace_back([&path] { convert(path); }); // expect: borrow-escapes-task
}

void
bad_while(bool (*more)())
{
	std::vector<std::thread> workers;
	while (more()) {
		std::string path = "next";
		// expect-next: borrow-escapes-task
		workers.push_back(std::thread([&path] { convert(path); }));
	}
	for (std::thread &worker : workers)
		worker.join();
}

// The elements outlive the loop, and so does what is joined within it.
void
good_elements()
{
	std::array<std::string, 3> paths{"a", "b", "c"};
	std::vector<std::thread> workers;
	for (const std::string &path : paths)
		workers.emplace_back([&path] { convert(path); });
	for (std::thread &worker : workers)
		worker.join();
}

void
good_joined_in_loop()
{
	for (int part = 0; part < 4; part++) {
		std::string path = "part-" + std::to_string(part);
		std::thread worker([&path] { convert(path); });
		worker.join();
	}
}
