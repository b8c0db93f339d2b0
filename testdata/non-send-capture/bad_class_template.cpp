// Methods of class templates and generic lambdas that start a task: the line in the pattern.
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

class NOT_SEND image
{
      public:
	image();
	image(const image &);
	int width() const;
};

template <class Message> class mailbox
{
      public:
	explicit mailbox(std::function<void(const Message &)> receiver)
	    : receiver_(std::move(receiver))
	{
	}

	~mailbox()
	{
		for (std::thread &worker : workers_)
			worker.join();
	}

	void send(Message message)
	{
		workers_.emplace_back(receiver_, message); // expect: non-send-capture
	}

	// Not called with an image: not judged for it.
	void send_later(Message message)
	{
		workers_.emplace_back([message, receiver = receiver_] { receiver(message); });
	}

      private:
	std::function<void(const Message &)> receiver_;
	std::vector<std::thread> workers_;
};

void show(const image &what);
void log_line(const std::string &line);

void
bad_method(const image &photo)
{
	mailbox<image> screen(show);
	screen.send(photo); // expect-note: "send"

	mailbox<std::string> log(log_line);
	log.send("sent");
	log.send_later("sent again");
}

int
bad_generic_lambda(const image &photo)
{
	auto elsewhere = [](auto value, auto function) {
		int result = 0;
		std::thread worker([value, function, &result] { // expect: non-send-capture
			result = function(value);
		});
		worker.join();
		return result;
	};
	int length =
		elsewhere(std::string("plain"), [](const std::string &s) { return int(s.size()); });
	return length +
	       elsewhere(photo, [](const image &i) { return i.width(); }); // expect-note: ""
}

template <class Value> struct job {
	Value value; // expect-note: "value"
	int priority = 0;
};

void
bad_class_template_as_value(const image &photo)
{
	job<image> work{photo, 3};
	std::thread worker([work] { show(work.value); }); // expect: non-send-capture
	worker.join();
}
