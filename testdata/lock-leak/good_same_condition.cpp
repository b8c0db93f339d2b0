// The lock and its unlock under the same condition.
// expect-none
#include <mutex>
#include <vector>

struct options {
	bool threaded = false;
	int readers = 1;
};

class log_file {
public:
	void good_parameter(int line, bool threaded)
	{
		if (threaded)
			mutex_.lock();
		lines_.push_back(line);
		if (threaded)
			mutex_.unlock();
	}
	bool good_early(int line, const bool threaded)
	{
		if (threaded)
			mutex_.lock();
		if (line < 0) {
			if (threaded)
				mutex_.unlock();
			return false;
		}
		lines_.push_back(line);
		if (threaded)
			mutex_.unlock();
		return true;
	}
	void good_member(int line)
	{
		if (options_.threaded)
			mutex_.lock();
		lines_.push_back(line);
		if (options_.threaded)
			mutex_.unlock();
	}
	void good_comparison(int line, int readers)
	{
		if (readers > 1)
			mutex_.lock();
		lines_.push_back(line);
		if (readers > 1)
			mutex_.unlock();
	}
	void good_pointer(int line, std::mutex *shared)
	{
		if (shared)
			shared->lock();
		lines_.push_back(line);
		if (shared)
			shared->unlock();
	}
	void good_negated(int line, bool alone)
	{
		if (!alone)
			mutex_.lock();
		lines_.push_back(line);
		if (!alone)
			mutex_.unlock();
	}
	void good_computed(int line)
	{
		const bool shared = lines_.size() > 8 || options_.readers > 1;
		if (shared)
			mutex_.lock();
		lines_.push_back(line);
		if (shared)
			mutex_.unlock();
	}

private:
	std::mutex mutex_;
	options options_;
	std::vector<int> lines_;
};
