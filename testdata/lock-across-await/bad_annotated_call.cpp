// What is locked has the name of the call that gave it.
#include "sendsync.h"
#include "task.hpp"

struct session;
ACQUIRES_LOCK void begin(session *on);
RELEASES_LOCK void commit(session *on);
session *current();

class connection
{
      public:
	session *get() const;
};

demo::task<int>
bad_method(connection &to)
{
	begin(to.get()); // expect: lock-across-await "'*to.get()' is held"
	int event = co_await demo::next_event();
	commit(to.get());
	co_return event;
}

demo::task<int>
bad_function()
{
	begin(current()); // expect: lock-across-await "'*current()' is held"
	int event = co_await demo::next_event();
	commit(current());
	co_return event;
}
