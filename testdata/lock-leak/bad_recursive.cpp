// Recursive mutexes count: as many unlocks as locks.
#include <mutex>
#include <string>
#include <vector>

class tree {
public:
	void bad_once_less(int key)
	{
		mutex_.lock(); // expect: lock-leak
		mutex_.lock();
		if (key < 0) {
			mutex_.unlock();
			return; // expect-note: "leaves it locked"
		}
		keys_.push_back(key);
		mutex_.unlock();
		mutex_.unlock();
	}
	bool bad_nested_branch(int key, bool twice)
	{
		mutex_.lock(); // expect: lock-leak
		if (twice) {
			mutex_.lock();
			keys_.push_back(key);
			mutex_.unlock();
			return false; // expect-note: "leaves it locked"
		}
		keys_.push_back(key);
		mutex_.unlock();
		return true;
	}
	void bad_timed()
	{
		timed_.lock(); // expect: lock-leak
		timed_.lock();
		timed_.lock();
		if (keys_.empty()) {
			timed_.unlock();
			timed_.unlock();
			return;
		}
		timed_.unlock();
		timed_.unlock();
		timed_.unlock();
	}
	void good_balanced(int key)
	{
		mutex_.lock();
		mutex_.lock();
		keys_.push_back(key);
		mutex_.unlock();
		if (key < 0) {
			mutex_.unlock();
			return;
		}
		keys_.push_back(key);
		mutex_.unlock();
	}
	void good_through_callee(int key)
	{
		mutex_.lock();
		good_balanced(key);
		enter();
		keys_.push_back(key);
		leave();
		mutex_.unlock();
	}
	void good_perhaps_twice(bool twice)
	{
		mutex_.lock();
		if (twice)
			mutex_.lock();
		keys_.clear();
		if (twice)
			mutex_.unlock();
		mutex_.unlock();
	}
	// Held once at the end, whatever happens: by design.
	void good_keeps_one()
	{
		mutex_.lock();
		mutex_.lock();
		keys_.clear();
		mutex_.unlock();
	}
	void enter() { mutex_.lock(); }
	void leave() { mutex_.unlock(); }

private:
	std::recursive_mutex mutex_;
	std::recursive_timed_mutex timed_;
	std::vector<int> keys_;
};
