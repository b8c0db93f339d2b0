// A handle that counts by hand, without atomics, is inferred not to be Send: a claim on what holds
// one is contradicted.
#include "sendsync.h"

struct block {
	int uses = 1;
	char bytes[64];
};

class rope
{
      public:
	rope() : block_(new block)
	{
	}
	rope(const rope &other) : block_(other.block_)
	{
		++block_->uses;
	}
	rope &operator=(const rope &) = delete;
	~rope()
	{
		if (--block_->uses == 0)
			delete block_;
	}

      private:
	block *block_;
};

struct SEND paragraph {
	rope text; // expect: unsound-send-claim "'text' has type 'rope', which is not Send"
	int style = 0;
};
