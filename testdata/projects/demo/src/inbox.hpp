// Lines from a thread that blocks on input to the one coroutine that awaits them.
#pragma once

#include <coroutine>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "event_loop.hpp"

namespace relay
{

class inbox
{
      public:
	explicit inbox(event_loop &loop) : loop_(loop)
	{
	}

	// Any thread. Nothing: there will be no more lines.
	void push(std::optional<std::string> line)
	{
		std::coroutine_handle<> reader;
		{
			std::lock_guard hold(mutex_);
			lines_.push_back(std::move(line));
			reader = std::exchange(reader_, nullptr);
		}
		if (reader)
			loop_.post(reader);
	}

	struct next_line {
		inbox &from;

		bool await_ready() const noexcept
		{
			return false;
		}
		bool await_suspend(std::coroutine_handle<> reader) const
		{
			std::lock_guard hold(from.mutex_);
			if (!from.lines_.empty())
				return false;
			from.reader_ = reader;
			return true;
		}
		std::optional<std::string> await_resume() const
		{
			std::lock_guard hold(from.mutex_);
			auto line = std::move(from.lines_.front());
			from.lines_.pop_front();
			return line;
		}
	};

	next_line next()
	{
		return {*this};
	}

      private:
	event_loop &loop_;
	std::mutex mutex_;
	std::deque<std::optional<std::string>> lines_; // under mutex_
	std::coroutine_handle<> reader_;               // under mutex_
};

} // namespace relay
