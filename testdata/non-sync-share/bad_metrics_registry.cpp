// A metrics registry caches the sum that it was asked for last.
#include <future>
#include <map>
#include <string>

class registry
{
      public:
	void add(const std::string &name, long value)
	{
		counters_[name] += value;
		cached_ = -1;
	}
	long sum() const
	{
		if (cached_ < 0) {
			cached_ = 0;
			for (const auto &[name, value] : counters_)
				cached_ += value;
		}
		return cached_;
	}

      private:
	std::map<std::string, long> counters_;
	mutable long cached_ = -1; // expect-note: "mutable"
};

long
bad_default_capture(const registry &all, int port)
{
	auto scrape = std::async(std::launch::async, [&] { return all.sum() + port; }); // expect: non-sync-share@47
	return scrape.get();
}

long
bad_default_policy(const registry &all)
{
	auto scrape = std::async([&all] { return all.sum(); }); // expect: non-sync-share
	return scrape.get();
}
