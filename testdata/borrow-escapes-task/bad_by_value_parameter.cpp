// A by-value parameter is a local of the function: a task that runs on must not borrow it.
#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

struct message {
	std::string to;
	std::string body;
};

void deliver(const message &what);
void deliver_view(std::string_view body);

void
bad_captured(message what)
{
	std::thread([&what] { deliver(what); }).detach(); // expect: borrow-escapes-task
}

void
bad_reference_argument(message what)
{
	std::thread(deliver, std::cref(what)).detach(); // expect: borrow-escapes-task
}

void
bad_view(std::string body)
{
	std::thread(deliver_view, std::string_view(body)).detach(); // expect: borrow-escapes-task
}

std::future<void>
bad_returned(message what)
{
	// expect-next: borrow-escapes-task
	return std::async(std::launch::async, [&] { deliver(what); });
}

void
bad_number(int number)
{
	// expect-next: borrow-escapes-task
	std::thread([&number] { std::printf("%d\n", number); }).detach();
}

class outbox
{
      public:
	explicit outbox(message first)
	{
		// expect-next: borrow-escapes-task
		sender_ = std::jthread([&first] { deliver(first); });
	}

	void bad_method(std::vector<message> all)
	{
		sender_ = std::jthread([&all] { // expect: borrow-escapes-task
			for (const message &each : all)
				deliver(each);
		});
	}

      private:
	std::jthread sender_;
};

// A forwarding reference, a reference: the caller's object.
template <class Text>
void
good_forwarding(Text &&text)
{
	std::thread([&text] { deliver_view(text); }).detach();
}

void
good_reference(const message &what)
{
	std::thread([&what] { deliver(what); }).detach();
	good_forwarding(what.body);
}

void
good_moved(message what)
{
	std::thread([what = std::move(what)] { deliver(what); }).detach();
}

void
good_joined(message what)
{
	std::jthread sender([&what] { deliver(what); });
}
