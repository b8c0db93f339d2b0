// peers 25: `auto g = mk_lock()`.
#include <mutex>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::task;

class tape
{
      public:
	std::unique_lock<std::mutex> mk_lock()
	{
		return std::unique_lock<std::mutex>(m_);
	}
	std::unique_lock<std::mutex> mk_lock_elsewhere();

	task<void> bad_write()
	{
		auto g = mk_lock();                       // expect: lock-across-await
		blocks_.push_back(co_await next_event()); // expect-note: "suspen"
	}

	task<void> bad_write_elsewhere()
	{
		auto g = mk_lock_elsewhere(); // expect: lock-across-await
		blocks_.push_back(co_await next_event());
	}

      private:
	std::mutex m_;
	std::vector<int> blocks_;
};
