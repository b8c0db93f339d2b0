// Nobody wrote NOT_SEND: the count is a plain int, which the destructor changes on another thread.
#include <string>
#include <utility>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct node {
	int count = 1;
	std::string text;
};

class node_ref
{
      public:
	explicit node_ref(node *target) : target_(target)
	{
	}
	node_ref(const node_ref &other) : target_(other.target_)
	{
		++target_->count;
	}
	node_ref &operator=(const node_ref &) = delete;
	~node_ref()
	{
		if (--target_->count == 0)
			delete target_;
	}
	const std::string &text() const
	{
		return target_->text;
	}

      private:
	node *target_;
};

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

task<std::string> bad_copy_over_hop(node_ref root, pool &workers) // expect: non-send-across-await "'root'"
{
	std::string title = root.text();
	co_await workers.schedule();
	co_return title;
}

task<std::string> good_text_only(const std::string &text, pool &workers)
{
	co_await workers.schedule();
	co_return text;
}
