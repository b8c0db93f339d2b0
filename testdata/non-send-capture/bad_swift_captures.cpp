// Swift sendable_checking_captures: "capture of 'ns' with non-Sendable type 'NonSendable' in a
// '@Sendable' closure": in a local function, in the initialiser of a member, in a nested closure.
#include <future>
#include <memory>
#include <thread>

#include "sendsync.h"

class NOT_SEND non_sendable
{
      public:
	int value() const;
};

int
bad_local_function(non_sendable ns)
{
	auto local = [ns] { return ns.value(); }; // expect: non-send-capture "'ns'"
	auto result = std::async(std::launch::async, local);
	return result.get();
}

struct bad_member_initialiser {
	int c = [] {
		non_sendable ns;
		auto result = std::async(std::launch::async, [ns] { return ns.value(); }); // todo: non-send-capture
		return result.get();
	}();
};

int
start()
{
	bad_member_initialiser made;
	return made.c;
}
