// The guard's class under other names: scoped_lock, deduced arguments, using, typedef, alias
// templates, a name taken over by a using-declaration, decltype.
#include <mutex>

#include "task.hpp"

using demo::next_event;
using demo::task;

namespace ledger
{
using guard = std::lock_guard<std::mutex>;
typedef std::scoped_lock<std::mutex, std::mutex> both;
template <class Mutex> using exclusive = std::unique_lock<Mutex>;
} // namespace ledger

struct account {
	std::mutex lock;
	long balance = 0;
};

task<void>
bad_transfer(account &from, account &to)
{
	std::scoped_lock hold(from.lock, to.lock); // expect: lock-across-await
	int amount = co_await next_event();
	from.balance -= amount;
	to.balance += amount;
}

task<void>
bad_transfer_typedef(account &from, account &to)
{
	ledger::both hold(from.lock, to.lock); // expect: lock-across-await
	int amount = co_await next_event();
	from.balance -= amount;
	to.balance += amount;
}

task<long>
bad_alias(account &of)
{
	ledger::guard hold(of.lock); // expect: lock-across-await
	of.balance += co_await next_event();
	co_return of.balance;
}

task<long>
bad_alias_template(account &of)
{
	ledger::exclusive<std::mutex> hold{of.lock}; // expect: lock-across-await
	of.balance += co_await next_event();
	co_return of.balance;
}

task<long>
bad_using_declaration(account &of)
{
	using std::lock_guard;
	const lock_guard hold{of.lock}; // expect: lock-across-await
	of.balance += co_await next_event();
	co_return of.balance;
}

task<long>
bad_decltype(account &of)
{
	using lock_type = std::unique_lock<decltype(of.lock)>;
	auto hold = lock_type(of.lock); // expect: lock-across-await
	of.balance += co_await next_event();
	co_return of.balance;
}

// A scoped_lock of nothing locks nothing.
task<long>
good_empty(account &of)
{
	[[maybe_unused]] std::scoped_lock<> nothing;
	of.balance += co_await next_event();
	co_return of.balance;
}
