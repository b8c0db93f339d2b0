// Several locks at once: by address, by index, in loops, one after the other.
// expect-none
#include <array>
#include <mutex>
#include <utility>
#include <vector>

struct account {
	std::mutex mutex;
	long balance = 0;
};

bool good_by_address(account &from, account &to, long amount)
{
	account *first = &from, *second = &to;

	if (first == second)
		return false;
	if (first > second)
		std::swap(first, second);
	first->mutex.lock();
	second->mutex.lock();
	if (from.balance < amount) {
		second->mutex.unlock();
		first->mutex.unlock();
		return false;
	}
	from.balance -= amount;
	to.balance += amount;
	second->mutex.unlock();
	first->mutex.unlock();
	return true;
}

bool good_by_branch(account &from, account &to, long amount)
{
	if (&from < &to) {
		from.mutex.lock();
		to.mutex.lock();
	} else {
		to.mutex.lock();
		from.mutex.lock();
	}
	const bool enough = from.balance >= amount;
	if (enough) {
		from.balance -= amount;
		to.balance += amount;
	}
	from.mutex.unlock();
	to.mutex.unlock();
	return enough;
}

class bank {
public:
	long good_all()
	{
		long sum = 0;

		for (account &a : accounts_)
			a.mutex.lock();
		for (account &a : accounts_)
			sum += a.balance;
		for (account &a : accounts_)
			a.mutex.unlock();
		return sum;
	}
	long good_each()
	{
		long sum = 0;

		for (std::size_t i = 0; i < accounts_.size(); ++i) {
			accounts_[i].mutex.lock();
			if (accounts_[i].balance < 0) {
				accounts_[i].mutex.unlock();
				continue;
			}
			sum += accounts_[i].balance;
			accounts_[i].mutex.unlock();
		}
		return sum;
	}
	bool good_until_busy()
	{
		std::size_t held = 0;

		while (held < accounts_.size() && accounts_[held].mutex.try_lock())
			++held;
		const bool all = held == accounts_.size();
		while (held > 0)
			accounts_[--held].mutex.unlock();
		return all;
	}
	long good_one_of(std::size_t at, bool other)
	{
		std::mutex &mutex = other ? spare_ : accounts_[at].mutex;

		mutex.lock();
		if (accounts_[at].balance == 0) {
			mutex.unlock();
			return 0;
		}
		const long balance = accounts_[at].balance;
		mutex.unlock();
		return balance;
	}
	long good_std_lock(std::size_t a, std::size_t b)
	{
		std::lock(accounts_[a].mutex, accounts_[b].mutex);
		const long sum = accounts_[a].balance + accounts_[b].balance;
		accounts_[a].mutex.unlock();
		accounts_[b].mutex.unlock();
		return sum;
	}

private:
	std::array<account, 8> accounts_;
	std::mutex spare_;
};
