#include <string>
#include <vector>

#include "task.hpp"

#include <deque>

class mailer
{
      public:
	void bad_member(std::string to)
	{
		current_ = deliver(to); // expect: coroutine-borrowed-parameter; expect-note: "kept here"
	}
	void bad_queue()
	{
		std::string to = "list@example.org";
		queue_.push_back(deliver(to)); // expect: coroutine-borrowed-parameter
		queue_.emplace_back(deliver("all@example.org")); // expect: coroutine-borrowed-parameter
	}
	void good_queue(const std::string &to)
	{
		queue_.push_back(deliver(to));
	}

      private:
	static demo::task<> deliver(const std::string &to)
	{
		co_await demo::next_event();
		(void)to.size();
	}
	demo::task<> current_;
	std::deque<demo::task<>> queue_;
};
