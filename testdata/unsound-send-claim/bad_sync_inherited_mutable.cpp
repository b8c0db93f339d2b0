// The mutable field is the base's; the claim is the derived class's.
#include "sendsync.h"

class lookup
{
      public:
	int find(int key) const
	{
		return last_ = key;
	}

      private:
	mutable int last_ = 0; // expect-note: "'last_' is mutable"
};

class SYNC routes : public lookup // expect: unsound-send-claim "its base 'lookup' is not Sync"
{
      public:
	int default_route = 0;
};
