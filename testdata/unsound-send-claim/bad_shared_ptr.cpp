// shared_ptr asks for both: what it points to is used by all who have one.
#include <memory>

#include "sendsync.h"

struct memo { // Send, not Sync
	int get() const
	{
		return last = 1;
	}
	mutable int last = 0; // expect-note: "'last' is mutable"
};

struct SEND query {
	std::shared_ptr<const memo> of; // expect: unsound-send-claim "field 'of'"
	std::unique_ptr<memo> own;
	std::shared_ptr<int> limit;
};
