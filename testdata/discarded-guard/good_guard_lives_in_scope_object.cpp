// expect-none
// Temporaries that are no guards themselves, or whose guard goes on in something that lives.
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

class transaction {
	std::unique_lock<std::mutex> lock_;
	std::vector<int> *rows_;

public:
	transaction(std::mutex &mutex, std::vector<int> &rows) : lock_(mutex), rows_(&rows) {}
	void add(int row) { rows_->push_back(row); }
	std::size_t commit() { return rows_->size(); }
};

static std::size_t with_lock(std::mutex &mutex, const std::function<std::size_t()> &work)
{
	std::lock_guard hold(mutex);
	return work();
}

class store {
	std::mutex mutex_;
	std::vector<int> rows_;
	std::unique_ptr<transaction> open_;

	transaction begin() { return transaction(mutex_, rows_); }

public:
	std::size_t good_named(int row)
	{
		transaction now = begin();
		now.add(row);
		return now.commit();
	}
	void good_kept()
	{
		open_ = std::make_unique<transaction>(mutex_, rows_);
	}
	std::size_t good_through_function()
	{
		return with_lock(mutex_, [this] { return rows_.size(); });
	}
	// All of the work happens in the expression that holds the lock.
	std::size_t good_in_one_expression()
	{
		return transaction(mutex_, rows_).commit();
	}
};
