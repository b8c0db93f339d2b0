// A class in a class template: its fields depend on the outer T, or do not.
#include "sendsync.h"

struct NOT_SEND gui_font {
	int face;
};

template <class T> class list
{
      public:
	struct SEND node {
		T value;
		node *next;
		gui_font font; // expect: unsound-send-claim "field 'font'"
	};
	node *head = nullptr;
};

int
first(list<int> &numbers, list<gui_font> &fonts)
{
	return numbers.head->value + fonts.head->value.face;
}
