// A page of a printer's queue is marked SEND, and was given a canvas later.
#include "sendsync.h"

class NOT_SEND canvas // expect-note: "'canvas' is marked NOT_SEND"
{
      public:
	void line(int from, int to);

      private:
	int handle_ = -1;
};

class SEND page // expect-note: "it is marked here"
{
      public:
	void render()
	{
		preview_.line(0, width_);
	}

      private:
	int width_ = 210;
	canvas preview_; // expect: unsound-send-claim@9 "'page' is marked SEND, but its field 'preview_' has type 'canvas', which is not Send"
};
