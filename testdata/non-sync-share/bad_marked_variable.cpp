// A mark on a variable or a field speaks louder than its type, in both directions.
#include <thread>

#include "sendsync.h"

struct memo {
	int get() const
	{
		return last = 1;
	}
	mutable int last = 0;
};
struct board {
	NOT_SYNC int cells = 0; // expect-note: "NOT_SYNC"
};

int
bad_variable()
{
	NOT_SYNC int generation = 1; // expect-note: "it is marked NOT_SYNC"
	std::jthread reader([&generation] { (void)generation; }); // expect: non-sync-share
	return generation;
}

int
bad_field(const board &of)
{
	std::jthread reader([&of] { (void)of.cells; }); // expect: non-sync-share
	return of.cells;
}

int
good_variable()
{
	SYNC memo reviewed;
	std::jthread reader([&reviewed] { reviewed.get(); });
	return 0;
}
