// Iterators and views of a local, handed to a thread that nobody waits for.
#include <deque>
#include <list>
#include <ranges>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

void show(std::string_view text);

void
bad_pipeline(int count)
{
	std::vector<int> lines(static_cast<std::size_t>(count));
	auto even = lines | std::views::filter([](int line) { return line % 2 == 0; });
	std::thread([even]() mutable { // expect: borrow-escapes-task@15
		for (int line : even)
			show(std::to_string(line));
	})
		.detach();
}

void
bad_longer_pipeline(int count)
{
	std::vector<int> lines(static_cast<std::size_t>(count));
	auto few = lines | std::views::drop(1) | std::views::take(5) | std::views::reverse;
	std::thread([few] { // expect: borrow-escapes-task@15
		for (int line : few)
			show(std::to_string(line));
	})
		.detach();
}

void
bad_adaptor_called(int count)
{
	std::vector<int> lines(static_cast<std::size_t>(count));
	auto squares = std::views::transform(lines, [](int line) { return line * line; });
	std::thread([squares] { // expect: borrow-escapes-task@15
		for (int line : squares)
			show(std::to_string(line));
	})
		.detach();
}

void
bad_iterators()
{
	std::unordered_map<int, std::string> names{{1, "one"}};
	auto found = names.find(1);
	std::thread([found] { show(found->second); }).detach(); // expect: borrow-escapes-task@15
	std::set<std::string> words{"a", "b"};
	auto least = words.lower_bound("b");
	std::thread([least] { show(*least); }).detach(); // expect: borrow-escapes-task@15
	std::list<std::string> rows{"x"};
	auto last = rows.rbegin();
	std::thread([last] { show(*last); }).detach(); // expect: borrow-escapes-task@15
}

void
bad_bytes()
{
	std::vector<int> numbers{1, 2};
	auto bytes = std::as_bytes(std::span(numbers));
	std::thread([bytes] { // expect: borrow-escapes-task@15
		show(std::to_string(bytes.size()));
	})
		.detach();
}

// The view owns what it was made from.
void
good_owning(int count)
{
	std::vector<int> lines(static_cast<std::size_t>(count));
	auto owned = std::ranges::owning_view(std::move(lines));
	std::thread([owned = std::move(owned)] {
		for (int line : owned)
			show(std::to_string(line));
	}).detach();
}

void
good_static()
{
	static const std::vector<int> primes{2, 3, 5};
	auto few = primes | std::views::take(2);
	std::thread([few] {
		for (int prime : few)
			show(std::to_string(prime));
	}).detach();
}

// Another vector with the same numbers.
void
good_copied(const std::vector<int> &from)
{
	std::vector<int> lines;
	for (int line : from | std::views::reverse)
		lines.push_back(line);
	std::thread([lines] { show(std::to_string(lines.size())); }).detach();
}
