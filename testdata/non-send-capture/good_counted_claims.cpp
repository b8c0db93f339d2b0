// Counters that are none, or that somebody vouches for.
// expect-none
#include <memory>
#include <thread>
#include <vector>

#include "sendsync.h"

// How many there are, for a debugger: nothing behind a pointer member.
class probe {
public:
	probe() { ++alive; }
	probe(const probe &) { ++alive; }
	probe &operator=(const probe &) = default;
	~probe() { --alive; }
	static thread_local int alive;
};

// Each copy counts its own edits.
class draft {
public:
	draft() = default;
	draft(const draft &other) : edits_(other.edits_) { ++edits_; }
	draft &operator=(const draft &) = default;
	~draft() { --edits_; }

private:
	int edits_ = 0;
};

struct cell {
	int users = 1;
};

// The author knows better: cells never outlive the thread pool that shares them under its own rules.
class SENDSYNC_SEND vouched {
public:
	explicit vouched(cell *c) : cell_(c) {}
	vouched(const vouched &other) : cell_(other.cell_) { ++cell_->users; }
	vouched &operator=(const vouched &) = delete;
	~vouched()
	{
		if (--cell_->users == 0)
			delete cell_;
	}

private:
	cell *cell_;
};

// Deep copies share nothing.
class grid {
public:
	grid() : rows_(new int[64]()) {}
	grid(const grid &other) : rows_(new int[64]()) { rows_[0] = other.rows_[0]; }
	grid &operator=(const grid &) = delete;
	~grid() { delete[] rows_; }

private:
	int *rows_;
};

void good_all(probe p, draft d, vouched v, grid g, std::shared_ptr<cell> s)
{
	std::thread worker([p, d, v, g, s] { (void)s; });
	worker.join();
}
