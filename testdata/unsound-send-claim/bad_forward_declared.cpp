// The claim stands on the declaration, as in a header; the fields stand elsewhere.
#include "sendsync.h"

class SEND job; // expect-note: "it is marked here"
void submit(job *what);

struct NOT_SEND local_heap {
	char *next;
};

class job
{
      public:
	void run();

      private:
	local_heap scratch_; // expect: unsound-send-claim
};
