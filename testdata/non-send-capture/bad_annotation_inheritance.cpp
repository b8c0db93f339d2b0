// Where an annotation counts: what redeclarations, instantiations and aliases inherit, and what an
// explicit specialisation does not.
#include <thread>

#include "sendsync.h"


// Said once, where the type is first declared.
class NOT_SEND_BECAUSE("größer, \"quoted\"") context;
class context
{
	int id_ = 0;
};

void
bad_forward_declared(context of)
{
	// expect-next: non-send-capture
	std::thread task([of] { (void)of; }); // expect-note: "started here"
	task.join();
}

template <class T> class NOT_SEND cell
{
	T value_{};
};
template <class T> class SEND cell<T *>
{
	T *value_ = nullptr;
};
template <> class cell<int>
{
	int value_ = 0;
};
template <> class NOT_SEND cell<long>
{
	long value_ = 0;
};
template class cell<short>;

void
bad_templates(cell<char> primary, cell<long> own, cell<short> asked)
{
	std::thread a([primary] { (void)primary; }); // expect: non-send-capture
	std::thread b([own] { (void)own; });         // expect: non-send-capture
	std::thread c([asked] { (void)asked; });     // expect: non-send-capture
	a.join();
	b.join();
	c.join();
}

void
good_specialisations(cell<char *> partial, cell<int> own)
{
	std::thread a([partial] { (void)partial; });
	std::thread b([own] { (void)own; });
	a.join();
	b.join();
}

// Conditions, with blanks of all kinds.
template <class K, class V> class SEND_IF( K ,
					   V ) map
{
	K *key_ = nullptr;
	V *value_ = nullptr;
};

void
bad_condition(map<int, context> second, map<context, int> first, map<int, int> none)
{
	std::thread a([second] { (void)second; }); // expect: non-send-capture
	std::thread b([first] { (void)first; });   // expect: non-send-capture
	std::thread c([none] { (void)none; });
	a.join();
	b.join();
	c.join();
}

// An alias of an alias, elements of an array, an alias template, a deduced type.
typedef int *handle NOT_SEND_BECAUSE("the driver's thread owns it");
using session_handle = handle;
template <class T> using owner NOT_SEND = T *;
struct table {
	session_handle of[4] = {};
};
enum NOT_SEND ticket { none, some };

void
bad_aliases(session_handle plain, owner<int> owned, table many, ticket kind)
{
	auto deduced = plain;
	std::thread a([plain] { (void)plain; });     // expect: non-send-capture
	std::thread b([owned] { (void)owned; });     // expect: non-send-capture
	std::thread c([many] { (void)many; });       // expect: non-send-capture
	std::thread d([kind] { (void)kind; });       // expect: non-send-capture
	std::thread e([deduced] { (void)deduced; }); // expect: non-send-capture
	a.join();
	b.join();
	c.join();
	d.join();
	e.join();
}

// A field's annotation is the last word on the field.
struct cured {
	SEND SYNC context inside;
	SEND SYNC session_handle window = nullptr;
};

void
good_field_cures(cured of)
{
	std::thread a([of] { (void)of; });
	a.join();
}

// What others wrote already.
class __attribute__((scoped_lockable)) scope
{
	int lock_ = 0;
};
class __attribute__((capability("mutex"))) gate
{
	mutable int state_ = 0;
};
class __attribute__((swift_attr("@Sendable"))) message
{
	context *inside_ = nullptr;
};
class __attribute__((swift_attr("~Sendable"))) view
{
	int id_ = 0;
};

void
bad_foreign(scope held, gate open, message text, view shown)
{
	std::thread a([held] { (void)held; }); // expect: non-send-capture
	std::thread b([open] { (void)open; });
	std::thread c([text] { (void)text; });
	std::thread d([shown] { (void)shown; }); // expect: non-send-capture
	a.join();
	b.join();
	c.join();
	d.join();
}
