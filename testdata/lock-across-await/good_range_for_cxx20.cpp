// Before C++23 a temporary in the middle of the range's chain ends before the first iteration:
// nothing is held in the loop. bad_range_for_cxx23.cpp is the twin.
// expect-none
#include <mutex>
#include <string>
#include <vector>

#include "task.hpp"

using demo::sleep_for_ms;
using demo::task;

class roster
{
      public:
	class locked_ptr
	{
	      public:
		explicit locked_ptr(roster &of) : hold_(of.lock_), names_(of.names_)
		{
		}
		std::vector<std::string> &names() const
		{
			return names_;
		}

	      private:
		std::unique_lock<std::mutex> hold_;
		std::vector<std::string> &names_;
	};

	locked_ptr locked()
	{
		return locked_ptr(*this);
	}
	std::vector<std::string> copy()
	{
		std::lock_guard hold(lock_);
		return names_;
	}

      private:
	std::mutex lock_;
	std::vector<std::string> names_;
};

task<void>
good_chain(roster &of)
{
	for (const std::string &name : of.locked().names())
		co_await sleep_for_ms(static_cast<int>(name.size()));
}

task<void>
good_copy(roster &of)
{
	for (const std::string &name : of.copy())
		co_await sleep_for_ms(static_cast<int>(name.size()));
}
