// rustc typeck-default-trait-impl-negation and -precedence: an opt-out of a part is not undone by
// the structure around it, and an opt-in of the whole is not undone by the part.
#include <thread>

#include "sendsync.h"

struct NOT_SEND opted_out {
	int value;
};
struct contains_out {
	opted_out part;
};
struct SEND_UNCHECKED opted_in {
	opted_out part;
};
struct contains_in {
	opted_in part;
};

void
bad_structure(contains_out whole)
{
	std::jthread t([whole] { (void)whole.part; }); // expect: non-send-capture
}

void
good_opted_in(opted_in one, contains_in two)
{
	std::jthread t([one, two] { (void)one.part, (void)two.part; });
}
