// A guard handed over by value: the coroutine's frame holds it from the start.
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

struct mailbox {
	std::mutex lock;
	std::vector<int> mail;
};

struct open_mailbox {
	std::unique_lock<std::mutex> hold;
	mailbox *box;
};

task<void>
bad_unique_lock(mailbox &box, std::unique_lock<std::mutex> hold) // expect: lock-across-await
{
	box.mail.push_back(co_await next_event());
	hold.unlock();
}

task<void>
bad_unnamed(mailbox &box, std::unique_lock<std::mutex>) // expect: lock-across-await
{
	box.mail.push_back(co_await next_event());
}

task<void>
bad_struct(open_mailbox open) // expect: lock-across-await
{
	open.box->mail.push_back(co_await next_event());
}

task<void>
bad_unique_ptr(std::unique_ptr<std::scoped_lock<std::mutex>> hold, // expect: lock-across-await
	       mailbox &box)
{
	box.mail.push_back(co_await next_event());
	hold.reset();
}

// Its own guard is given away: what happens to it is the business of the one that got it.
task<int>
good_caller(mailbox &box)
{
	std::unique_lock hold(box.lock);
	int before = static_cast<int>(box.mail.size());
	co_await bad_unique_lock(box, std::move(hold));
	co_return before;
}
