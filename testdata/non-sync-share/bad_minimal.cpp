// options: --strictness minimal
// At `minimal` only what somebody marked or modelled is a cause.
#include <thread>

#include "sendsync.h"

struct NOT_SYNC tracer {
	void mark() const;
};
struct memo {
	mutable int last = 0;
};

void
bad_marked(const tracer &trace)
{
	std::jthread worker([&trace] { trace.mark(); }); // expect: non-sync-share
}

void
good_not_marked(const memo &table)
{
	std::jthread worker([&table] { table.last = 1; });
}
