// Raw pointers are what a claim is for: what they lead to, and who uses it when, only the author
// knows.
// expect-none
#include "sendsync.h"

struct NOT_SEND canvas {
	int handle;
};

class SEND SYNC drawing
{
      public:
	int handle() const
	{
		return target_->handle;
	}

      private:
	canvas *target_ = nullptr;
	const canvas *background_ = nullptr;
	canvas **layers_ = nullptr;
	canvas *recent_[4] = {};
	void *user_ = nullptr;
};
