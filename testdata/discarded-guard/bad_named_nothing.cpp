// A guard without a name, in the spellings of the standard library.
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>

class registry {
public:
	void bad_braces(const std::string &key, int value)
	{
		std::lock_guard<std::mutex>{mutex_}; // expect: discarded-guard@3 "std::lock_guard"
		values_[key] = value;
	}
	void bad_deduced(const std::string &key)
	{
		std::lock_guard{mutex_}; // expect: discarded-guard
		values_.erase(key);
	}
	void bad_scoped()
	{
		std::scoped_lock{mutex_, other_}; // expect: discarded-guard "std::scoped_lock"
		values_.clear();
	}
	int bad_shared(const std::string &key)
	{
		std::shared_lock<std::shared_mutex>{shared_}; // expect: discarded-guard
		return values_.count(key) ? values_.at(key) : 0;
	}
	void bad_voided()
	{
		(void)std::unique_lock<std::mutex>{mutex_}; // expect: discarded-guard
		values_.clear();
	}
	std::unique_lock<std::mutex> lock() { return std::unique_lock<std::mutex>{mutex_}; }

private:
	std::mutex mutex_, other_;
	std::shared_mutex shared_;
	std::map<std::string, int> values_;
};

void bad_factory(registry &names)
{
	names.lock(); // expect: discarded-guard
	names.bad_voided();
}

void bad_in_branch(std::mutex &mutex, int &hits, bool threaded)
{
	if (threaded)
		std::lock_guard<std::mutex>{mutex}; // expect: discarded-guard
	++hits;
}

void good_named(std::mutex &mutex, int &hits)
{
	std::lock_guard<std::mutex> hold{mutex};
	++hits;
}
