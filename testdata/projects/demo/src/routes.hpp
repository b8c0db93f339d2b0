// Where messages go. One table, used by every task.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "task.hpp"

class routes
{
      public:
	demo::task<std::string> resolve(const std::string &name);
	demo::task<std::string> resolve_unlocked(const std::string &name);

      private:
	std::mutex mutex_;
	std::map<std::string, std::string> known_;
};
