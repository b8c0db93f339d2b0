// Said to be fine, with the reason beside it.
// expect-none
#include <thread>
#include <utility>

#include "sendsync.h"

class NOT_SEND turtle
{
      public:
	turtle();
	turtle(const turtle &);
	turtle(turtle &&) noexcept;
	void walk(int steps) const;
};

void
good_same_line(turtle pet)
{
	std::thread walker([pet] { pet.walk(1); }); // NOLINT(non-send-capture): its owner waits
	walker.join();
}

void
good_next_line(turtle pet)
{
	// NOLINTNEXTLINE(non-send-capture): its owner waits
	std::thread walker(&turtle::walk, std::move(pet), 2);
	walker.join();
}

// NOLINTBEGIN(non-send-capture): its owner waits
void
good_region(turtle pet)
{
	std::thread first([=] { pet.walk(3); });
	first.join();
	std::thread second([pet] { pet.walk(4); });
	second.join();
}
// NOLINTEND(non-send-capture)

void
good_every_rule(turtle pet)
{
	std::thread walker([pet] { pet.walk(5); }); // NOLINT
	walker.join();
}
