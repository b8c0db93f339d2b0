// Who is connected. The loop's coroutines change the registry, the watchdog thread counts it.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "event_loop.hpp"
#include "task.hpp"

namespace relay
{

class session_registry
{
      public:
	explicit session_registry(event_loop &loop) : loop_(loop)
	{
	}

	void add(int id, std::string name);
	void remove(int id);
	std::size_t count() const;

	// False: no such session.
	task<bool> rename(int id, std::string name);

	// To every session but the one it comes from.
	task<void> broadcast(int from, std::string text);

      private:
	task<void> deliver(int id, std::string line);

	event_loop &loop_;
	mutable std::mutex mutex_;
	std::map<int, std::string> names_; // under mutex_
};

} // namespace relay
