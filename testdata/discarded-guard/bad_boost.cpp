// Boost: its locks without a name, and what synchronized_value gives.
#include <boost/interprocess/sync/interprocess_mutex.hpp>
#include <boost/interprocess/sync/scoped_lock.hpp>
#include <boost/thread.hpp>
#include <boost/thread/shared_lock_guard.hpp>
#include <boost/thread/strict_lock.hpp>
#include <boost/thread/synchronized_value.hpp>

#include <string>
#include <vector>

class inventory {
public:
	void bad_add(const std::string &item)
	{
		boost::lock_guard<boost::mutex>{mutex_}; // expect: discarded-guard "boost::lock_guard"
		items_.push_back(item);
	}
	void bad_remove()
	{
		boost::unique_lock<boost::mutex>{this->mutex_}; // expect: discarded-guard
		items_.pop_back();
	}
	std::size_t bad_size()
	{
		boost::shared_lock<boost::shared_mutex>{shared_}; // expect: discarded-guard
		return items_.size();
	}
	std::string bad_first()
	{
		boost::shared_lock_guard<boost::shared_mutex>{shared_}; // expect: discarded-guard
		return items_.front();
	}
	void bad_strict()
	{
		boost::strict_lock<boost::mutex>{mutex_}; // expect: discarded-guard
		items_.clear();
	}
	void bad_upgrade()
	{
		boost::upgrade_lock<boost::shared_mutex>{shared_}; // expect: discarded-guard
		items_.clear();
	}
	void good_not_taken()
	{
		boost::unique_lock<boost::mutex>{mutex_, boost::defer_lock};
	}
	void good_named(const std::string &item)
	{
		boost::lock_guard<boost::mutex> hold{mutex_};
		items_.push_back(item);
	}

private:
	boost::mutex mutex_;
	boost::shared_mutex shared_;
	std::vector<std::string> items_;
};

struct segment {
	boost::interprocess::interprocess_mutex mutex;
	int rows;
};

void bad_shared_memory(segment *at)
{
	boost::interprocess::scoped_lock<boost::interprocess::interprocess_mutex>{at->mutex}; // expect: discarded-guard
	++at->rows;
}

void bad_synchronize(boost::synchronized_value<std::vector<int>> &log)
{
	log.synchronize(); // expect: discarded-guard "strict_lock_ptr"
	log->push_back(1);
	log->push_back(2);
}

int good_synchronized(boost::synchronized_value<std::vector<int>> &log)
{
	log->push_back(1);
	log.synchronize()->push_back(2);
	auto hold = log.synchronize();
	hold->push_back(3);
	return hold->back() + (*log.synchronize())[0];
}
