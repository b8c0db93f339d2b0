// Guards that die in the heads of statements: the statement that they stand before runs without.
#include <mutex>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

class session_table {
public:
	void bad_if_init(const std::string &user)
	{
		if (std::lock_guard<std::mutex>{mutex_}; sessions_.size() < limit_) // expect: discarded-guard@7
			sessions_.emplace(user, 0);
	}
	void bad_if_else_init(const std::string &user)
	{
		if (std::scoped_lock{mutex_, audit_}; sessions_.count(user)) // expect: discarded-guard
			sessions_.erase(user);
		else
			++misses_;
	}
	void bad_if_init_with_variable(const std::string &user)
	{
		if (std::unique_lock{mutex_}; auto *found = find(user)) // expect: discarded-guard
			++*found;
	}
	void bad_for_init()
	{
		for (std::lock_guard<std::mutex>{mutex_}; misses_ > 0; --misses_) // expect: discarded-guard
			sessions_.clear();
	}
	void bad_do()
	{
		do
			std::lock_guard<std::mutex>{mutex_}; // expect: discarded-guard
		while (misses_-- > 0);
	}
	void bad_case(int command)
	{
		switch (command) {
		case 0:
			std::lock_guard<std::mutex>{mutex_}; // expect: discarded-guard
			sessions_.clear();
			break;
		default:
			std::lock_guard<std::mutex>{audit_}; // expect: discarded-guard
			trail_.push_back(command);
		}
	}
	// libclang does not show what stands before the semicolon of a switch.
	void bad_switch_init()
	{
		switch (std::lock_guard<std::mutex>{mutex_}; sessions_.size()) { // todo: discarded-guard
		case 0:
			++misses_;
			break;
		default:
			misses_ = 0;
		}
	}
	void bad_loop_body(const std::vector<std::string> &users)
	{
		for (const std::string &user : users) {
			std::unique_lock<std::mutex>{mutex_}; // expect: discarded-guard
			sessions_.erase(user);
		}
	}
	void good_if_init(const std::string &user)
	{
		if (std::lock_guard<std::mutex> hold{mutex_}; sessions_.size() < limit_)
			sessions_.emplace(user, 0);
	}
	void good_condition()
	{
		if (std::unique_lock hold{mutex_, std::try_to_lock})
			sessions_.clear();
		while (std::unique_lock hold{audit_, std::try_to_lock})
			trail_.pop_back();
	}

private:
	int *find(const std::string &user)
	{
		auto at = sessions_.find(user);
		return at == sessions_.end() ? nullptr : &at->second;
	}

	std::mutex mutex_, audit_;
	std::unordered_map<std::string, int> sessions_;
	std::vector<int> trail_;
	std::size_t limit_ = 64;
	int misses_ = 0;
};
