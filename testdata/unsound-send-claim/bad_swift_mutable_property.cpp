// Swift: "stored property of 'Sendable'-conforming class is mutable". Here: of one that const
// functions change.
#include "sendsync.h"

class SYNC session_cache
{
      public:
	const char *token() const
	{
		return token_ ? token_ : (token_ = "fresh");
	}

      private:
	const int id_ = 0;
	mutable const char *token_ = nullptr; // expect: unsound-send-claim
};
