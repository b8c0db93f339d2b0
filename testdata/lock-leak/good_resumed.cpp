// expect-none
// The lock goes on in another hand: in that of the coroutine that is resumed, or in that of the awaiter that
// unlocks when it suspends.
#include <coroutine>
#include <mutex>

#include "task.hpp"

struct waiter {
	std::mutex *mutex;
	std::coroutine_handle<> sleeping;
	bool late = false;

	void good_wake(bool timeout)
	{
		if (!timeout) {
			mutex->lock();
			late = true;
			mutex->unlock();
			return;
		}
		mutex->lock();
		late = false;
		sleeping.resume(); // continues in wait(), which unlocks
	}
};

class mailbox {
	std::mutex mutex_;
	std::coroutine_handle<> reader_;
	int letters_ = 0;

	struct arrival {
		mailbox &box;

		bool await_ready()
		{
			if (!box.letters_)
				return false;
			box.mutex_.unlock();
			return true;
		}
		void await_suspend(std::coroutine_handle<> handle)
		{
			box.reader_ = handle;
			box.mutex_.unlock();
		}
		int await_resume() { return box.letters_--; }
	};

public:
	demo::task<int> read()
	{
		mutex_.lock();
		int left = co_await arrival{*this};
		co_return left;
	}
};

demo::task<int> good_reader(mailbox &box)
{
	try {
		int left = co_await box.read();
		if (left < 0)
			throw left;
		co_return left;
	} catch (int) {
		co_return 0;
	}
}
