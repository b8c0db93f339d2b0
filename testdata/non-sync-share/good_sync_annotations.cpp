// Marked SYNC by somebody who knows: the type, the field, the alias, the variable.
// expect-none
#include <thread>

#include "sendsync.h"

class SYNC statistics
{
      public:
	void hit() const;

      private:
	mutable long hits_ = 0; // NOLINT(unsound-send-claim): written by one CPU at a time
};
class SYNC_UNCHECKED counters
{
      public:
	void hit() const;

      private:
	mutable long hits_ = 0;
};
struct memo {
	int get() const;
	SYNC mutable int last = 0;
};
struct raw {
	mutable int last = 0;
};
using reviewed SYNC = raw;

void
good_marked(const statistics &a, const counters &b, const memo &c, const reviewed &d)
{
	std::jthread worker([&a, &b, &c, &d] {
		a.hit();
		b.hit();
		c.get();
		(void)d.last;
	});
}
