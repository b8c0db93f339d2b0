// How a library makes its own guards: handed over by co_return, and taken by the guard itself.
#include <mutex>

#include "task.hpp"

// expect-none

using demo::task;

class gate {
public:
	task<> coLock();
	void unlock();

	task<std::unique_lock<gate>> coScopedLock()
	{
		co_await coLock();
		co_return std::unique_lock<gate>{*this, std::adopt_lock};
	}

	void lock();
};

class scoped_gate {
public:
	explicit scoped_gate(gate &gate) : gate_(&gate) {}
	scoped_gate(scoped_gate &&other) : gate_(other.gate_), owns_(other.owns_) { other.owns_ = false; }
	~scoped_gate()
	{
		if (owns_)
			gate_->unlock();
	}

	task<> lock_again()
	{
		co_await take(*gate_);
		owns_ = true;
	}

private:
	static task<scoped_gate> take(gate &gate)
	{
		co_await gate.coLock();
		co_return scoped_gate(gate);
	}

	gate *gate_;
	bool owns_ = false;
};

task<> enter(scoped_gate &gate)
{
	co_await gate.lock_again();
}
