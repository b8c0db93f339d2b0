#include "sessions.hpp"

#include <cstdio>
#include <utility>

namespace relay
{

using namespace std::chrono_literals;

void
session_registry::add(int id, std::string name)
{
	std::lock_guard hold(mutex_);
	names_.insert_or_assign(id, std::move(name));
}

void
session_registry::remove(int id)
{
	std::lock_guard hold(mutex_);
	names_.erase(id);
}

std::size_t
session_registry::count() const
{
	std::lock_guard hold(mutex_);
	return names_.size();
}

// The pause stands for a client that takes a moment to accept a line.
task<void>
session_registry::deliver(int id, std::string line)
{
	co_await loop_.sleep_for(2ms);
	std::printf("%d< %s\n", id, line.c_str());
}

// Tells the session before and after, so that its client can show both names.
task<bool>
session_registry::rename(int id, std::string name)
{
	std::lock_guard hold(mutex_);
	auto found = names_.find(id);

	if (found == names_.end())
		co_return false;
	co_await deliver(id, "you were " + found->second);
	found->second = name;
	co_await deliver(id, "you are " + name);
	co_return true;
}

// Sessions may come and go while the lines are delivered: who was there at the start gets one.
task<void>
session_registry::broadcast(int from, std::string text)
{
	std::vector<int> receivers;
	std::string line;
	{
		std::lock_guard hold(mutex_);
		auto sender = names_.find(from);
		line = (sender == names_.end() ? "someone" : sender->second) + ": " + text;
		for (const auto &[id, name] : names_)
			if (id != from)
				receivers.push_back(id);
	}
	for (int id : receivers)
		co_await deliver(id, line);
}

} // namespace relay
