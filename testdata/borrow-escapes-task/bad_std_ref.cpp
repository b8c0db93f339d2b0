// std::ref and std::cref to a local: a reference that travels as a value. Primary: the argument.
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <vector>

void sort_in_place(std::vector<int> &values);
int count_words(const std::string &text, int minimum);

class counter
{
      public:
	void count(const std::string &text);
};

void
bad_ref()
{
	std::vector<int> values{3, 1, 2};
	std::thread sorter(sort_in_place, std::ref(values)); // expect: borrow-escapes-task@36
	sorter.detach();
}

void
bad_cref(const char *file)
{
	std::string text(file);
	std::thread(count_words, std::cref(text), 3).detach(); // expect: borrow-escapes-task@27
}

std::future<int>
bad_async(const char *file)
{
	std::string text(file);
	// expect-next: borrow-escapes-task@53
	return std::async(std::launch::async, count_words, std::cref(text), 3);
}

void
bad_object()
{
	counter words;
	// expect-next: borrow-escapes-task
	std::thread(&counter::count, std::ref(words), "a b c").detach();
}

void
bad_wrapper_variable()
{
	std::vector<int> values{3, 1, 2};
	auto wrapped = std::ref(values);
	std::thread(sort_in_place, wrapped).detach(); // expect: borrow-escapes-task
}

void
bad_wrapper_captured()
{
	std::vector<int> values{3, 1, 2};
	// expect-next: borrow-escapes-task
	std::thread([all = std::ref(values)] { sort_in_place(all); }).detach();
}

void
good_copied_argument(const char *file)
{
	std::string text(file);
	std::thread(count_words, text, 3).detach();
}

void
good_joined()
{
	std::vector<int> values{3, 1, 2};
	std::thread sorter(sort_in_place, std::ref(values));
	sorter.join();
}
