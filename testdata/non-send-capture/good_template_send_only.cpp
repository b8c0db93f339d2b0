// Generic code with nothing but what travels.
// expect-none
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "sendsync.h"

struct NOT_SEND pixmap {
	int width = 0;
	int size() const
	{
		return width;
	}
};

template <class Value>
int
size_elsewhere(Value value)
{
	int size = 0;
	std::thread worker([value = std::move(value), &size] { size = int(value.size()); });
	worker.join();
	return size;
}

template <class Function, class... Args>
auto
call_elsewhere(Function function, Args... args)
{
	auto result = std::async(std::launch::async, function, std::move(args)...);
	return result.get();
}

int
good_instantiations(const std::string &text, std::vector<int> numbers)
{
	int sum = size_elsewhere(text) + size_elsewhere(std::move(numbers));
	return sum + call_elsewhere([](int left, int right) { return left + right; }, 1, 2);
}

// The template that gets what does not travel runs it here.
template <class Value>
int
size_here(const Value &value)
{
	std::jthread idle([] { std::puts("idle"); });
	return value.size();
}

int
good_other_template(const pixmap &icon)
{
	return size_here(icon);
}

template <class Value> class boxed
{
      public:
	explicit boxed(Value value) : value_(std::move(value))
	{
	}

	int size() const
	{
		return int(value_.size());
	}

	int size_elsewhere() const
	{
		auto size = std::async(std::launch::async, [copy = value_] { return copy.size(); });
		return int(size.get());
	}

      private:
	Value value_;
};

// Of boxed<pixmap> only what stays here is used.
int
good_methods(const pixmap &icon)
{
	return boxed(icon).size() + boxed(std::string("text")).size_elsewhere();
}
