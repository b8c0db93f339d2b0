// Static members and member types are no part of an object.
// expect-none
#include "sendsync.h"

struct NOT_SEND canvas {
	int handle;
};

class SEND SYNC page
{
      public:
	struct preview {
		canvas on;
		mutable int drawn = 0;
	};
	static canvas shared_canvas;
	static inline int pages = 0;
	canvas make() const;

      private:
	int width_ = 0;
};
