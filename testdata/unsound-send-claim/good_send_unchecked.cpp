// Reviewed by hand: believed.
// expect-none
#include "sendsync.h"

struct NOT_SEND canvas {
	int handle;
};

class SEND_UNCHECKED SYNC_UNCHECKED page : canvas
{
      public:
	int width() const
	{
		asked_++;
		return 210;
	}

      private:
	canvas preview_;
	mutable int asked_ = 0;
	const canvas &on_ = preview_;
};
