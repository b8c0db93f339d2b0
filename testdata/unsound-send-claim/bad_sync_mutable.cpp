// A memo table that const functions fill, and nothing that guards it.
#include "sendsync.h"

class SYNC fibonacci // expect-note: "it is marked here"
{
      public:
	long at(int n) const
	{
		if (n < 2)
			return n;
		if (!memo_[n % 64])
			memo_[n % 64] = at(n - 1) + at(n - 2);
		return memo_[n % 64];
	}

      private:
	mutable long memo_[64] = {}; // expect: unsound-send-claim "'memo_' is mutable, and neither synchronised nor GUARDED_BY a mutex"
};
