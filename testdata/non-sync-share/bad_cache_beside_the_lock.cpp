// The lock is in the pool; the cache that const functions fill is shared outside of it.
#include <map>
#include <mutex>
#include <string>
#include <thread>

class cache {
public:
	int find(const std::string &key) const { return found_[key]; }

private:
	mutable std::map<std::string, int> found_;
};

class pool {
public:
	void start(const cache &shared)
	{
		worker_ = std::thread([&shared] { shared.find("x"); }); // expect: non-sync-share
	}
	~pool() { worker_.join(); }

private:
	std::mutex mutex_;
	std::thread worker_;
};

pool workers;
