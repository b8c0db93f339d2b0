// A helper that takes the callable: run_detached(f) in a loop, and a lambda that is called in it.
#include <functional>
#include <memory>
#include <queue>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct event {
	int kind;
	std::string payload;
};

void deliver(const event &event);
void journal(const event &event);

template <typename Function, typename... Args>
void run_detached(Function &&function, Args &&...args)
{
	std::thread(std::forward<Function>(function), std::forward<Args>(args)...).detach();
}

class bus {
public:
	using handler = void (*)(const event &);

	void subscribe(handler handler) { handlers_.push_back(handler); }

	void publish(const event &event)
	{
		for (handler handler : handlers_)
			run_detached(handler, event); // expect: thread-per-item
	}

	void publish_all(std::queue<event> &events)
	{
		auto start = [](const event &event) {
			std::thread(deliver, event).detach();
		};

		for (; !events.empty(); events.pop())
			start(events.front()); // expect: thread-per-item
	}

private:
	std::vector<handler> handlers_;
};

void replay(const std::vector<event> &events)
{
	bus bus;
	std::queue<event> queue;

	bus.subscribe(journal);
	for (const event &event : events) {
		queue.push(event);
	}
	bus.publish_all(queue);
	bus.publish(events.front());
}
