// peers 10: lock_guard with a deduced argument, and co_yield.
#include <mutex>
#include <string>
#include <vector>

#include "task.hpp"

using demo::generator;

class playlist
{
      public:
	generator<std::string> bad_titles()
	{
		std::lock_guard g{m_}; // expect: lock-across-await
		for (const std::string &title : titles_)
			co_yield title; // expect-note: "suspen"
	}

      private:
	std::mutex m_;
	std::vector<std::string> titles_;
};
