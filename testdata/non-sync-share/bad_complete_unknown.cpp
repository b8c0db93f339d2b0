// options: --strictness complete
// At `complete` what is unknown counts as a no, and a mutable field needs GUARDED_BY.
#include <mutex>
#include <string>
#include <thread>

#include "sendsync.h"

class engine;
void rev(const engine &of);

class memo
{
      public:
	int get() const
	{
		std::lock_guard hold(lock_);
		return last_ = 1;
	}

      private:
	mutable std::mutex lock_;
	mutable int last_ = 0; // expect-note: "GUARDED_BY"
};
class guarded
{
      public:
	int get() const;

      private:
	mutable std::mutex lock_;
	mutable int last_ GUARDED_BY(lock_) = 0;
};

void
bad_unknown(const engine &with)
{
	std::jthread worker([&with] { rev(with); }); // expect: non-sync-share
}

void
bad_unguarded(const memo &table)
{
	std::jthread worker([&table] { table.get(); }); // expect: non-sync-share
}

void
good_guarded(const guarded &table)
{
	std::jthread worker([&table] { table.get(); });
}
