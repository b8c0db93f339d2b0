// Generic code of which only the pattern is there: nothing is known of what it is used with.
// expect-none
#include <functional>
#include <future>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

template <class Value>
void
consume_elsewhere(Value value)
{
	std::thread worker([value = std::move(value)] { consume(value); });
	worker.join();
}

template <class Value, class Function>
auto
apply_elsewhere(const std::shared_ptr<Value> &value, Function function)
{
	auto result =
		std::async(std::launch::async, [value, function] { return function(*value); });
	return result.get();
}

template <class Message> class queue
{
      public:
	void push(Message message)
	{
		workers_.emplace_back([this, message] { receive(message); });
	}

	void push_all(const std::vector<Message> &messages)
	{
		workers_.emplace_back(&queue::receive_all, this, messages);
	}

      private:
	void receive(const Message &message);
	void receive_all(std::vector<Message> messages);
	std::vector<std::jthread> workers_;
};

// Named, but with nothing that is called.
struct NOT_SEND shape {
	int corners;
};

struct editor {
	std::unique_ptr<queue<shape>> undo;
	void (*apply)(const shape &) = nullptr;
};

template <class Shape>
void
draw_elsewhere(const Shape *which)
{
	static_assert(sizeof(Shape) > 0);
	std::jthread painter([which] { which->draw(); });
}
