// An owning pointer hands its object on: no raw pointer, no excuse.
#include <memory>

#include "sendsync.h"

struct NOT_SEND renderer { // expect-note: "NOT_SEND"
	int device = 0;
};

struct SEND scene {
	std::unique_ptr<renderer> draws; // expect: unsound-send-claim "std::unique_ptr<renderer>"
	renderer *also = nullptr;
	std::unique_ptr<int> number;
};
