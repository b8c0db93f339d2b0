// A scope guard that runs a closure: it gives the lock back at the end of its block.
// expect-none
#include <mutex>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

template <class Callback> class scope_exit
{
      public:
	explicit scope_exit(Callback callback) : callback_(std::move(callback))
	{
	}
	~scope_exit()
	{
		callback_();
	}
	scope_exit(const scope_exit &) = delete;
	scope_exit &operator=(const scope_exit &) = delete;

      private:
	Callback callback_;
};

struct buffer {
	std::mutex lock;
	std::vector<char> bytes;
};

task<void>
good_block(buffer &of)
{
	{
		of.lock.lock();
		scope_exit unlock([&of] { of.lock.unlock(); });
		of.bytes.clear();
	}
	co_await next_event();
}
