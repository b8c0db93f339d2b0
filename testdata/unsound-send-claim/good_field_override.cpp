// A mark on the field overrides its type: this one was looked at.
// expect-none
#include "sendsync.h"

struct NOT_SEND canvas {
	int handle;
};

class SEND SYNC page
{
      private:
	SEND SYNC canvas scratch_; // made and used by render() alone
	SEND_UNCHECKED SYNC_UNCHECKED canvas cover_;
	SYNC mutable int renders_ = 0;
};
