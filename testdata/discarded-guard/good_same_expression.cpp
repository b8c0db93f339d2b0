// Temporary guards that live as long as what they protect, since it stands in the same expression.
// expect-none
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

class journal {
public:
	int good_comma_in_return()
	{
		return std::lock_guard<std::mutex>(this->mutex_), written_;
	}
	void good_comma_chain(const std::string &line)
	{
		std::lock_guard<std::mutex>{mutex_}, lines_.push_back(line), ++written_;
	}
	bool good_comma_in_condition()
	{
		if ((std::lock_guard<std::mutex>{mutex_}, lines_.empty()))
			return false;
		while ((std::unique_lock<std::mutex>{mutex_}, written_) > 100)
			flush();
		return true;
	}
	void good_argument(const std::string &line)
	{
		append(std::lock_guard<std::mutex>{mutex_}, line);
		append(acquire(), line);
	}
	void good_mutex_of_it()
	{
		acquire().mutex()->unlock();
		mutex_.lock();
	}
	int good_closure()
	{
		return [hold = std::unique_lock<std::mutex>{mutex_}, this] { return written_; }();
	}
	void good_with(const std::function<void(journal &)> &f)
	{
		std::lock_guard<std::mutex>{mutex_}, f(*this);
	}
	std::unique_lock<std::mutex> acquire() { return std::unique_lock<std::mutex>{mutex_}; }
	std::unique_lock<std::mutex> good_passed_on()
	{
		return acquire();
	}
	auto good_returned_with(const std::string &line)
	{
		lines_.push_back(line);
		return std::pair{acquire(), &lines_};
	}

private:
	template <class Guard> void append(const Guard &, const std::string &line)
	{
		lines_.push_back(line);
		++written_;
	}
	void flush() { std::puts("flush"); }

	std::mutex mutex_;
	std::vector<std::string> lines_;
	int written_ = 0;
};
