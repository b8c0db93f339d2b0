// Views, iterators and raw pointers into a local that owns.
#include <future>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

void parse(std::string_view text);
void print(const char *text);
void sum(std::span<const int> values);
void sum_range(const int *values, size_t count);

std::string read_file(const char *path);

void
bad_string_view(const char *path)
{
	std::string text = read_file(path);
	std::string_view body = text;
	std::thread([body] { parse(body); }).detach(); // expect: borrow-escapes-task@15
}

void
bad_part_of_view(const char *path)
{
	std::string text = read_file(path);
	std::string_view head = std::string_view(text).substr(0, 80);
	std::thread([=] { parse(head); }).detach(); // expect: borrow-escapes-task@14
}

void
bad_view_argument(const char *path)
{
	std::string text = read_file(path);
	std::thread(parse, std::string_view(text)).detach(); // expect: borrow-escapes-task
}

void
bad_span()
{
	std::vector<int> values{1, 2, 3};
	std::span<const int> all(values);
	std::thread([all] { sum(all); }).detach(); // expect: borrow-escapes-task
}

void
bad_span_of_array()
{
	int values[] = {1, 2, 3};
	// expect-next: borrow-escapes-task
	std::thread([all = std::span<const int>(values)] { sum(all); }).detach();
}

void
bad_iterator()
{
	std::vector<int> values{1, 2, 3};
	auto first = values.begin();
	// expect-next: borrow-escapes-task
	std::thread([first] { std::printf("%d\n", *first); }).detach();
}

void
bad_map_iterator(std::map<int, std::string> names)
{
	auto found = names.find(3);
	if (found == names.end())
		return;
	// expect-next: borrow-escapes-task
	std::thread([found] { print(found->second.c_str()); }).detach();
}

void
bad_c_str(const char *path)
{
	std::string text = read_file(path);
	std::thread(print, text.c_str()).detach(); // expect: borrow-escapes-task@21
}

void
bad_data()
{
	std::vector<int> values{1, 2, 3};
	// expect-next: borrow-escapes-task@25
	std::thread(sum_range, values.data(), values.size()).detach();
}

void
bad_data_captured()
{
	std::vector<int> values{1, 2, 3};
	const int *first = values.data();
	std::thread([first] { sum_range(first, 3); }).detach(); // expect: borrow-escapes-task
}

void
bad_reference_to_element()
{
	std::vector<std::string> lines{"a", "b"};
	std::string &last = lines.back();
	std::thread([&last] { print(last.c_str()); }).detach(); // todo: borrow-escapes-task
}

// Views of what lives on.
void
good_views(std::string_view given, const std::vector<int> &values)
{
	static const std::string title = "title";
	std::string_view fixed = title;
	std::string_view literal = "literal";
	std::thread([fixed, literal] { parse(fixed.empty() ? literal : fixed); }).detach();
	std::thread([given, first = values.data()] {
		parse(given);
		sum_range(first, 1);
	}).detach();
}
