// A mutable cache under a mutex of its own: what the rule asks for.
// expect-none
#include <map>
#include <mutex>
#include <string>
#include <thread>

class registry
{
      public:
	long sum() const
	{
		std::lock_guard hold(lock_);
		if (cached_ < 0)
			for (const auto &[name, value] : counters_)
				cached_ += value;
		return cached_;
	}
	void scrape()
	{
		std::jthread worker([this] { sum(); });
	}

      private:
	mutable std::mutex lock_;
	std::map<std::string, long> counters_;
	mutable long cached_ = -1;
};

long
good_captured(const registry &all)
{
	std::jthread worker([&] { all.sum(); });
	return all.sum();
}
