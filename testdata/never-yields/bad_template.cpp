// A coroutine template: reported once, at the loop of the pattern.
#include <concepts>
#include <deque>
#include <optional>
#include <string>

#include "task.hpp"

using demo::task;

template <typename T> class channel {
public:
	std::optional<T> try_receive()
	{
		if (items_.empty())
			return std::nullopt;
		T item = std::move(items_.front());
		items_.pop_front();
		return item;
	}
	task<int> changed() { return demo::next_event(); }

private:
	std::deque<T> items_;
};

void use(const std::string &text);
void use(int number);

template <typename T>
task<void> bad_pump(channel<T> &from)
{
	co_await from.changed();
	while (true) { // expect: never-yields
		if (std::optional<T> item = from.try_receive())
			use(*item);
	}
}

template <typename T, typename Predicate>
task<void> good_pump(channel<T> &from, Predicate done)
{
	co_await from.changed();
	while (true) {
		std::optional<T> item = from.try_receive();

		if (!item)
			co_await from.changed();
		else if (done(*item))
			co_return;
	}
}

void start(channel<std::string> &texts)
{
	demo::sync_wait(bad_pump(texts));
	demo::sync_wait(good_pump(texts, [](const std::string &text) { return text.empty(); }));
}
