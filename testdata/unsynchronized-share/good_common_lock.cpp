// One mutex on both sides: by a guard, by hand, as a member, beside others.
// expect-none
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <thread>
#include <vector>

int good_lock_guard()
{
	std::mutex mutex;
	int value = 0;
	std::thread worker([&] {
		std::lock_guard guard(mutex);
		value++;
	});

	{
		std::lock_guard guard(mutex);
		value++;
	}
	worker.join();
	return value;
}

int good_by_hand_and_by_guard()
{
	std::mutex mutex;
	int value = 0;
	std::thread worker([&] {
		mutex.lock();
		value++;
		mutex.unlock();
	});

	{
		std::unique_lock lock(mutex, std::defer_lock);
		lock.lock();
		value++;
	}
	worker.join();
	return value;
}

int good_scoped_lock()
{
	std::mutex a, b;
	int value = 0;
	std::thread worker([&] {
		std::scoped_lock both(a, b);
		value++;
	});

	{
		std::lock_guard guard(b);
		value++;
	}
	worker.join();
	return value;
}

std::string good_shared_mutex(const std::string &key)
{
	std::shared_mutex mutex;
	std::map<std::string, std::string> values;
	std::jthread writer([&] {
		std::unique_lock lock(mutex);
		values["a"] = "b";
	});
	std::shared_lock lock(mutex);
	auto found = values.find(key);

	return found == values.end() ? std::string() : found->second;
}

class Account {
public:
	void deposit(int amount)
	{
		std::lock_guard guard(mutex_);
		balance_ += amount;
	}
	int balance() const
	{
		std::lock_guard guard(mutex_);
		return balance_;
	}

private:
	mutable std::mutex mutex_;
	int balance_ = 0;
};

int good_locking_class()
{
	Account account;
	std::thread worker([&account] { account.deposit(3); });

	account.deposit(4);
	int early = account.balance();
	worker.join();
	return account.balance() - early;
}

struct Queue {
	std::mutex mutex;
	std::vector<int> items;

	// Called with the mutex held.
	void put_locked(int item) { items.push_back(item); }
};

size_t good_locked_by_the_caller(Queue &queue)
{
	std::thread worker([&queue] {
		std::lock_guard guard(queue.mutex);
		queue.put_locked(1);
	});

	queue.mutex.lock();
	queue.put_locked(2);
	queue.mutex.unlock();
	worker.join();
	return queue.items.size();
}
