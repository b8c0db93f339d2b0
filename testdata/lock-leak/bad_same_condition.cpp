// One condition for lock and unlock, and a way out between.
#include <mutex>
#include <vector>

class journal {
public:
	int bad_between(int line, const bool threaded)
	{
		if (threaded) {
			mutex_.lock(); // expect: lock-leak
			if (line < 0)
				return -1; // expect-note: "leaves it locked"
			lines_.push_back(line);
			mutex_.unlock();
		}
		return 0;
	}
	// Held when `threaded`: nobody compares the two ways.
	int bad_return_between(int line, const bool threaded)
	{
		if (threaded)
			mutex_.lock(); // todo: lock-leak
		if (line < 0)
			return -1;
		lines_.push_back(line);
		if (threaded)
			mutex_.unlock();
		return 0;
	}
	int bad_try(int line)
	{
		if (mutex_.try_lock()) { // expect: lock-leak
			if (line < 0)
				return -1; // expect-note: "leaves it locked"
			lines_.push_back(line);
			mutex_.unlock();
			return 0;
		}
		return 1;
	}
	int bad_try_negated(int line)
	{
		if (!mutex_.try_lock()) // expect: lock-leak
			return 1;
		if (line < 0)
			return -1; // expect-note: "leaves it locked"
		lines_.push_back(line);
		mutex_.unlock();
		return 0;
	}

private:
	std::mutex mutex_;
	std::vector<int> lines_;
};
