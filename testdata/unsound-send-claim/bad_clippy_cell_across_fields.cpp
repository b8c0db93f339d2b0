// clippy non_send_fields_in_send_ty: one report per field, each with its own reason.
#include <memory>

#include "sendsync.h"

struct NOT_SEND non_send { // expect-note: "NOT_SEND"
	void *marker;
};
struct attribute {
	non_send inner; // expect-note: "field 'inner'"
	int plain;
};

struct SEND multi_field {
	non_send first;			  // expect: unsound-send-claim "'first'"
	attribute second;		  // expect: unsound-send-claim "'second'"
	std::shared_ptr<non_send> third; // expect: unsound-send-claim "'third'"
	non_send *allowed;
};
