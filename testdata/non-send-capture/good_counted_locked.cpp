// Counts that a lock protects, in the handle or in the functions that it calls.
// expect-none
#include <mutex>
#include <thread>

struct block {
	std::mutex mutex;
	int users = 1;
	int data[64] = {};

	void retain()
	{
		std::lock_guard<std::mutex> hold(mutex);
		++users;
	}
	bool release()
	{
		mutex.lock();
		bool last = --users == 0;
		mutex.unlock();
		return last;
	}
};

class block_handle {
public:
	explicit block_handle(block *b) : block_(b) {}
	block_handle(const block_handle &other) : block_(other.block_) { block_->retain(); }
	block_handle &operator=(const block_handle &) = delete;
	~block_handle()
	{
		if (block_->release())
			delete block_;
	}

private:
	block *block_;
};

// One lock for all, as a name table has.
struct symbol {
	int users = 0;
};

std::mutex table_lock;

class symbol_handle {
public:
	explicit symbol_handle(symbol *s) : symbol_(s) { change(1); }
	symbol_handle(const symbol_handle &other) : symbol_(other.symbol_) { change(1); }
	symbol_handle &operator=(const symbol_handle &) = delete;
	~symbol_handle()
	{
		std::scoped_lock hold(table_lock);
		if (--symbol_->users == 0)
			delete symbol_;
	}

private:
	void change(int by)
	{
		std::scoped_lock hold(table_lock);
		if (by > 0)
			++symbol_->users;
	}
	symbol *symbol_;
};

void good_blocks(block_handle handle)
{
	std::thread worker([handle] { (void)handle; });
	worker.join();
}

void good_symbols(symbol_handle handle)
{
	std::thread worker([handle] { (void)handle; });
	worker.join();
}
