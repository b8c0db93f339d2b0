// rustc typeck-default-trait-impl-constituent-types: a structure lacks the trait because of one
// part: in a pair, an array, a nested structure, an enum's variant.
#include <thread>
#include <utility>
#include <variant>

#include "sendsync.h"

struct my_type {
	int value;
};
struct NOT_SEND my_type_2 {
	int value;
};
union either {
	my_type first;
	my_type_2 second;
};

void
bad_parts(std::pair<my_type, my_type_2> pair, std::variant<int, my_type_2> variant, either one)
{
	my_type_2 array[2] = {};
	std::jthread t([pair,	 // expect: non-send-capture "'pair'"
			variant, // expect: non-send-capture "'variant'"
			one,	 // expect: non-send-capture "'one'"
			array] { // expect: non-send-capture "'array'"
		(void)pair, (void)variant, (void)one, (void)array;
	});
}

void
good_parts(std::pair<my_type, my_type> pair, std::variant<int, my_type> variant)
{
	std::jthread t([pair, variant] { (void)pair, (void)variant; });
}
