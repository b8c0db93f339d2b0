// A function template that starts a task with its argument: reported in the pattern's line, once
// for each instantiation that does not travel, with a note at the call that asked for it.
#include <future>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "sendsync.h"

struct NOT_SEND document {
	document();
	document(const document &);
	document(document &&) noexcept;
	size_t size() const;
};

struct NOT_SEND selection {
	size_t from = 0, to = 0;
	size_t size() const
	{
		return to - from;
	}
};

template <class Part>
size_t
measure_elsewhere(Part part)
{
	size_t size = 0;
	// expect-next: non-send-capture; expect-next: non-send-capture
	std::thread worker([part = std::move(part), &size] { size = part.size(); });
	worker.join();
	return size;
}

size_t
bad_two_instantiations(const document &text, selection marked)
{
	size_t size = measure_elsewhere(text); // expect-note: "measure_elsewhere"
	size += measure_elsewhere(marked);     // expect-note: "measure_elsewhere"
	return size + measure_elsewhere(std::string("plain"));
}

// Forwarded: the argument in the pattern.
template <class Function, class... Args>
std::thread
start(Function &&function, Args &&...args)
{
	// expect-next: non-send-capture
	return std::thread(std::forward<Function>(function), std::forward<Args>(args)...);
}

void print(const document &text, int copies);
void wait_ms(int milliseconds);

void
bad_forwarded(const document &text)
{
	std::thread printer = start(print, text, 2); // expect-note: "start"
	std::thread timer = start(wait_ms, 20);
	timer.join();
	printer.join();
}

template <class Item>
size_t
measure_last(Item item)
{
	// expect-next: non-send-capture
	auto size = std::async(std::launch::async, [item] { return item.size(); });
	return size.get();
}

// Through a template that only passes on: the template that spawns is the place.
template <class Item>
size_t
pass_on(const std::vector<Item> &items)
{
	return measure_last(items.back());
}

size_t
bad_through_two(const std::vector<selection> &marks, const std::vector<std::string> &lines)
{
	return pass_on(marks) + pass_on(lines);
}

// The branch that would spawn is not there for what does not travel.
template <class Part>
size_t
measure_somewhere(Part part)
{
	if constexpr (std::is_same_v<Part, document>) {
		return part.size();
	} else {
		auto size = std::async(std::launch::async, [part] { return part.size(); });
		return size.get();
	}
}

size_t
good_discarded_branch(const document &text)
{
	return measure_somewhere(text) + measure_somewhere(std::string("plain"));
}
