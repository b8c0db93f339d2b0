// rustc kindck-send-object: a boxed trait object is as good as its interface says: an abstract class
// that is marked, and one that is not.
#include <memory>
#include <thread>
#include <utility>

#include "sendsync.h"

struct NOT_SEND local_message {
	virtual ~local_message() = default;
	virtual void show() = 0;
};
struct message {
	virtual ~message() = default;
	virtual void show() = 0;
};

void
bad_object(std::unique_ptr<local_message> text)
{
	std::jthread t([text = std::move(text)] { text->show(); }); // expect: non-send-capture
}

void
good_object(std::unique_ptr<message> text)
{
	std::jthread t([text = std::move(text)] { text->show(); });
}
