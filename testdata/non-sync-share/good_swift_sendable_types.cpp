// Swift: values of Sendable types, and @unchecked ones, cross by reference too.
// expect-none
#include <string>
#include <thread>

#include "sendsync.h"

struct __attribute__((swift_attr("@Sendable"))) user_id {
	mutable int checked = 0;
	long number = 0;
};
struct SEND_UNCHECKED SYNC_UNCHECKED image_cache {
	mutable int hits = 0;
};
enum class role { guest, member };

void
good_sendable(const user_id &who, const image_cache &images, const std::string &name, role as)
{
	std::jthread task([&who, &images, &name, &as] {
		(void)who.number, (void)images.hits, (void)name.size(), (void)as;
	});
}
