// peers 11: the guard's type under another name.
#include <mutex>
#include <string>

#include "task.hpp"

using demo::next_event;
using demo::task;

class motd
{
	using LG = std::lock_guard<std::mutex>;

      public:
	task<void> bad_set()
	{
		LG g(m_);                                      // expect: lock-across-await
		text_ = std::to_string(co_await next_event()); // expect-note: "suspen"
	}

      private:
	std::mutex m_;
	std::string text_;
};
