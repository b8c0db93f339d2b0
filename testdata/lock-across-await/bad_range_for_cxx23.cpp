// args: -std=c++23
// Since C++23 every temporary of the range lives as long as the loop (P2718): the guard in the
// middle of the chain too. good_range_for_cxx20.cpp is its silent twin.
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

      private:
	std::mutex lock_;
	std::vector<std::string> names_;
};

task<void>
bad_chain(roster &of)
{
	for (const std::string &name : of.locked().names()) // expect: lock-across-await
		co_await sleep_for_ms(static_cast<int>(name.size()));
}
