// clippy non_send_fields_in_send_ty: the variants of an enum are its fields: std::variant here.
#include <variant>

#include "sendsync.h"

struct NOT_SEND rc_string { // expect-note: "NOT_SEND"
	char *bytes;
};

struct SEND message {
	int id;
	std::variant<int, rc_string> body; // expect: unsound-send-claim "body"
};
