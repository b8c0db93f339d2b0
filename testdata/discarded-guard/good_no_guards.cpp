// Temporaries that do their work in the constructor or destructor and are no guards.
// expect-none
#include <chrono>
#include <cstdio>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class log_line {
public:
	explicit log_line(const char *file) { text_ += file; }
	~log_line() { std::puts(text_.c_str()); }
	log_line &operator<<(const std::string &text)
	{
		text_ += text;
		return *this;
	}

private:
	std::string text_;
};

class stopwatch {
public:
	explicit stopwatch(long &sum) : sum_(sum), start_(std::chrono::steady_clock::now()) {}
	~stopwatch() { sum_ += (std::chrono::steady_clock::now() - start_).count(); }

private:
	long &sum_;
	std::chrono::steady_clock::time_point start_;
};

// Gives back what its caller took, and takes it again: the opposite of a guard.
class unlocked {
public:
	explicit unlocked(std::mutex &mutex) : mutex_(mutex) { mutex_.unlock(); }
	~unlocked() { mutex_.lock(); }

private:
	std::mutex &mutex_;
};

// Holds the lock while it works, and not a moment longer.
class compaction {
public:
	compaction(std::mutex &mutex, std::vector<int> &rows)
	{
		std::lock_guard<std::mutex> hold(mutex);
		rows.erase(rows.begin(), rows.begin() + static_cast<long>(rows.size() / 2));
	}
};

// A transaction has its lock as a member, and does all it is made for itself.
class transaction {
public:
	transaction(std::mutex &mutex, std::vector<int> &rows, int row) : hold_(mutex)
	{
		rows.push_back(row);
		rows.shrink_to_fit();
	}

private:
	std::lock_guard<std::mutex> hold_;
};

class table {
public:
	void good_log()
	{
		log_line(__FILE__) << "table" << " opened";
		log_line{__FILE__};
	}
	void good_clock()
	{
		stopwatch{spent_};
	}
	void good_unlocked()
	{
		mutex_.lock();
		unlocked{mutex_};
		rows_.clear();
		mutex_.unlock();
	}
	void good_compaction()
	{
		compaction{mutex_, rows_};
	}
	void good_transaction(int row)
	{
		transaction{mutex_, rows_, row};
	}
	void good_mutex()
	{
		std::mutex{};
		std::once_flag{};
		std::thread{};
	}

private:
	std::mutex mutex_;
	std::vector<int> rows_;
	long spent_ = 0;
};
