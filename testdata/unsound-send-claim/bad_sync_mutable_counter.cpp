// Metrics: the hits are counted in a const function; the name of the metric is not touched.
#include "sendsync.h"

class SYNC gauge
{
      public:
	double read() const
	{
		reads_++;
		return value_;
	}

      private:
	const char *name_ = "";
	double value_ = 0;
	mutable unsigned reads_ = 0; // expect: unsound-send-claim
	mutable bool dirty_ = false; // expect: unsound-send-claim
};
