// expect-none
#include <string>
#include <vector>

#include "task.hpp"

class poller
{
      public:
	void start()
	{
		current_ = poll(1);
		queue_.push_back(poll(2));
	}
	demo::task<> run()
	{
		co_await current_;
		for (auto &task : queue_)
			co_await task;
	}

      private:
	demo::task<int> poll(int fd)
	{
		co_await demo::next_event();
		co_return fd;
	}
	demo::task<int> current_;
	std::vector<demo::task<int>> queue_;
};

struct request {
	int id;
	demo::task<int> answer;
};
static demo::task<int> reply(int id)
{
	co_await demo::next_event();
	co_return id;
}
demo::task<int> good_aggregate()
{
	request pending{1, reply(1)};
	co_return co_await pending.answer;
}
static demo::task<int> current;
void good_global()
{
	current = reply(2);
}
void good_out_parameter(demo::task<int> &out)
{
	out = reply(3);
}
