// A consumer: while the queue has something it never lets go of its thread.
#include <deque>
#include <optional>
#include <string>

#include "task.hpp"

using demo::task;

struct message {
	int kind = 0;
	std::string text;
};

class mailbox {
public:
	std::optional<message> try_pop();
	task<void> wait();
	bool closed() const { return closed_; }

private:
	std::deque<message> waiting_;
	bool closed_ = false;
};

void deliver(const message &message);

class consumer {
public:
	explicit consumer(mailbox &from) : from_(from) {}

	task<void> bad_run()
	{
		while (true) { // expect: never-yields@3
			if (std::optional<message> next = from_.try_pop()) {
				deliver(*next);
				continue;
			}
			co_await from_.wait(); // expect-note: "not on every way"
		}
	}

	task<void> good_run()
	{
		while (true) {
			while (std::optional<message> next = from_.try_pop())
				deliver(*next);
			if (from_.closed())
				co_return;
			co_await from_.wait();
		}
	}

private:
	mailbox &from_;
};

int main()
{
	mailbox box;
	consumer consumer(box);

	demo::sync_wait(consumer.bad_run());
	demo::sync_wait(consumer.good_run());
}
