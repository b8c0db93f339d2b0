// A throw that is written here is a way out too.
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

class ledger {
public:
	void bad_check(long amount)
	{
		mutex_.lock(); // expect: lock-leak
		if (amount < 0)
			throw std::invalid_argument("amount"); // expect-note: "exception leaves it locked"
		total_ += amount;
		mutex_.unlock();
	}
	// Thrown and caught here: the handler forgets.
	long bad_caught(long amount)
	{
		long left = -1;
		try {
			mutex_.lock(); // expect: lock-leak
			if (total_ < amount)
				throw std::runtime_error("no funds");
			left = total_ -= amount;
			mutex_.unlock();
		} catch (const std::runtime_error &) { // expect-note: "caught here"
			left = 0;
		}
		return left;
	}
	void bad_rethrown(const std::string &line)
	{
		try {
			mutex_.lock(); // expect: lock-leak
			lines_.push_back(line);
			mutex_.unlock();
		} catch (...) {
			++failures_;
			throw; // expect-note: "exception leaves it locked"
		}
	}
	void good_rethrown(const std::string &line)
	{
		mutex_.lock();
		try {
			lines_.push_back(line);
		} catch (...) {
			mutex_.unlock();
			throw;
		}
		mutex_.unlock();
	}
	void good_thrown_unlocked(long amount)
	{
		mutex_.lock();
		if (amount < 0) {
			mutex_.unlock();
			throw std::invalid_argument("amount");
		}
		total_ += amount;
		mutex_.unlock();
	}

private:
	std::mutex mutex_;
	long total_ = 0, failures_ = 0;
	std::vector<std::string> lines_;
};
