// A handle that counts with atomics says so, and is right.
// expect-none
#include <atomic>

#include "sendsync.h"

class SEND SYNC blob
{
      public:
	explicit blob(long size) : block_(new block{{1}, size})
	{
	}
	blob(const blob &other) : block_(other.block_)
	{
		block_->uses.fetch_add(1);
	}
	~blob()
	{
		if (block_->uses.fetch_sub(1) == 1)
			delete block_;
	}

      private:
	struct block {
		std::atomic<int> uses;
		long size;
	};
	block *block_;
};
