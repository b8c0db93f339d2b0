// co_yield suspends too: whoever reads the generator runs with the lock held.
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>

#include "task.hpp"

using demo::generator;

class index
{
      public:
	generator<int> bad_offsets()
	{
		std::lock_guard<std::mutex> hold(lock_); // expect: lock-across-await
		for (const auto &[word, offset] : offsets_)
			co_yield offset; // expect-note: "suspen"
	}

	generator<std::string> bad_words() const
	{
		std::shared_lock reading(shared_); // expect: lock-across-await
		for (const auto &[word, offset] : offsets_)
			if (offset > 0)
				co_yield word;
	}

	generator<int> bad_manual()
	{
		lock_.lock(); // expect: lock-across-await
		co_yield 0;
		for (const auto &[word, offset] : offsets_)
			co_yield offset;
		lock_.unlock();
	}

	generator<int> bad_first_only()
	{
		std::unique_lock hold(lock_); // expect: lock-across-await
		co_yield static_cast<int>(offsets_.size());
		hold.unlock();
		co_yield -1;
	}

      private:
	std::mutex lock_;
	mutable std::shared_mutex shared_;
	std::map<std::string, int> offsets_;
};
