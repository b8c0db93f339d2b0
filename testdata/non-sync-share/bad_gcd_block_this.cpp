// args: -std=c++20 -fblocks
// A block in a method captures `this`.
#include "sendsync.h"

using block = void (^)();
SPAWNS_DETACHED void post(TASK block work);

class thumbnail
{
      public:
	void load()
	{
		post(^{ // expect: non-sync-share "'thumbnail'"
		  size();
		});
	}
	int size() const
	{
		return size_ ? size_ : size_ = 64;
	}

      private:
	mutable int size_ = 0;
};
