// Two mutexes at once.
#include <mutex>
#include <shared_mutex>
#include <utility>

struct account {
	std::mutex mutex;
	long balance = 0;
};

bool bad_move(account &from, account &to, long amount)
{
	std::lock(from.mutex, to.mutex); // expect: lock-leak
	if (from.balance < amount)
		return false; // expect-note: "leaves it locked"
	from.balance -= amount;
	to.balance += amount;
	from.mutex.unlock();
	to.mutex.unlock();
	return true;
}

bool bad_one_is_forgotten(account &from, account &to, long amount)
{
	std::lock(from.mutex, to.mutex); // expect: lock-leak "'to.mutex'"
	if (from.balance < amount) {
		from.mutex.unlock();
		return false;
	}
	from.balance -= amount;
	to.balance += amount;
	from.mutex.unlock();
	to.mutex.unlock();
	return true;
}

bool good_adopted(account &from, account &to, long amount)
{
	std::lock(from.mutex, to.mutex);
	std::lock_guard<std::mutex> first(from.mutex, std::adopt_lock);
	std::lock_guard<std::mutex> second(to.mutex, std::adopt_lock);
	if (from.balance < amount)
		return false;
	from.balance -= amount;
	to.balance += amount;
	return true;
}

bool good_scoped(account &from, account &to, long amount)
{
	std::lock(from.mutex, to.mutex);
	std::scoped_lock hold(std::adopt_lock, from.mutex, to.mutex);
	if (from.balance < amount)
		return false;
	std::swap(from.balance, to.balance);
	return true;
}

bool good_deferred(account &from, account &to, long amount)
{
	std::unique_lock<std::mutex> first(from.mutex, std::defer_lock);
	std::unique_lock<std::mutex> second(to.mutex, std::defer_lock);
	std::lock(first, second);
	if (from.balance < amount)
		return false;
	to.balance += amount;
	return true;
}

// Adopted too late: an early return leaves before.
bool bad_adopted_late(account &from, long amount)
{
	from.mutex.lock(); // expect: lock-leak
	if (amount < 0)
		return false; // expect-note: "leaves it locked"
	std::lock_guard<std::mutex> hold(from.mutex, std::adopt_lock);
	from.balance -= amount;
	return true;
}
