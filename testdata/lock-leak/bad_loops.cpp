// Loops that lock in every round.
#include <atomic>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

class worker {
public:
	void bad_run(int rounds)
	{
		while (rounds-- > 0) {
			mutex_.lock(); // expect: lock-leak
			if (stop_) // expect-note: "from here"
				break;
			if (!jobs_.empty())
				jobs_.pop_front();
			mutex_.unlock();
		}
	}
	// There is no other way out: it locks when there is something to do.
	void good_lock_when_filled()
	{
		for (;;) {
			mutex_.lock();
			if (!jobs_.empty())
				break;
			mutex_.unlock();
			work();
		}
	}
	int bad_return_in_loop(int wanted)
	{
		for (int round = 0; round < 3; ++round) {
			mutex_.lock(); // expect: lock-leak
			for (int job : jobs_)
				if (job == wanted)
					return -1; // expect-note: "leaves it locked"
			mutex_.unlock();
		}
		return 0;
	}
	void bad_relock()
	{
		mutex_.lock();
		while (!jobs_.empty()) {
			jobs_.pop_front();
			mutex_.unlock();
			work();
			mutex_.lock(); // expect: lock-leak
			if (stop_)
				return; // expect-note: "leaves it locked"
		}
		mutex_.unlock();
	}
	void bad_do_while()
	{
		int left = 0;
		do {
			mutex_.lock(); // expect: lock-leak
			if (jobs_.empty())
				return;
			jobs_.pop_front();
			left = static_cast<int>(jobs_.size());
			mutex_.unlock();
		} while (left > 0);
	}
	void bad_inner_break(const std::vector<std::string> &names)
	{
		for (const std::string &name : names) {
			mutex_.lock(); // expect: lock-leak
			if (name.empty()) {
				++skipped_;
				continue;
			}
			jobs_.push_back(static_cast<int>(name.size()));
			mutex_.unlock();
		}
	}

private:
	void work();
	std::mutex mutex_;
	std::deque<int> jobs_;
	bool stop_ = false;
	int skipped_ = 0;
};
