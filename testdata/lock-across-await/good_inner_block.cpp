// Short blocking locks inside a coroutine, in blocks and calls without an await.
// expect-none
#include <map>
#include <mutex>
#include <shared_mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

class session_store
{
      public:
	task<std::string> good_login(int user)
	{
		std::string token;
		{
			std::lock_guard hold(lock_);
			if (auto found = tokens_.find(user); found != tokens_.end())
				token = found->second;
		}
		if (token.empty()) {
			token = std::to_string(co_await next_event());
			std::lock_guard hold(lock_);
			tokens_[user] = token;
		}
		co_await sleep_for_ms(1);
		co_return token;
	}

	task<void> good_sweep()
	{
		for (int user : known_users()) {
			bool stale = false;
			if (std::shared_lock reading(shared_); tokens_.count(user) > 0)
				stale = tokens_.at(user).empty();
			if (stale)
				forget(user);
			co_await sleep_for_ms(10);
		}
	}

	task<void> good_try_block(int user)
	{
		try {
			std::lock_guard hold(lock_);
			tokens_.at(user).clear();
		} catch (const std::out_of_range &) {
			tokens_.clear();
		}
		co_await sleep_for_ms(10);
	}

	task<int> good_last_statement(int user)
	{
		int token = co_await next_event();
		std::unique_lock hold(lock_);
		tokens_[user] = std::to_string(token);
		co_return token;
	}

      private:
	std::vector<int> known_users()
	{
		std::lock_guard hold(lock_);
		std::vector<int> users;
		for (const auto &[user, token] : tokens_)
			users.push_back(user);
		return users;
	}

	void forget(int user)
	{
		lock_.lock();
		tokens_.erase(user);
		lock_.unlock();
	}

	std::mutex lock_;
	std::shared_mutex shared_;
	std::map<int, std::string> tokens_;
};
