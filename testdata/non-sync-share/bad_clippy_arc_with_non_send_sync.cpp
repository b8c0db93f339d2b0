// clippy arc_with_non_send_sync, where it hurts: not at make_shared, but where the pointer crosses.
// Of a generic function the instantiations are judged; a wrapper that claims SYNC is believed.
#include <memory>
#include <thread>
#include <utility>

#include "sendsync.h"

struct ref_cell {
	int borrow() const
	{
		return ++borrows;
	}
	mutable int borrows = 0;
};
struct SYNC checked_cell { // unsound-send-claim's business, not the spawn's
	ref_cell inner;	   // expect: unsound-send-claim
};

template <class T>
void
run_with(T value)
{
	auto shared = std::make_shared<T>(std::move(value));
	std::jthread t([shared] { (void)shared.get(); }); // expect: non-sync-share "'ref_cell'"
}

void
start()
{
	run_with(1);
	run_with(ref_cell{}); // expect-note: "instantiation"
	run_with(checked_cell{});
	auto here = std::make_shared<ref_cell>();
	here->borrow();
}
