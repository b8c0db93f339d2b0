// rustc rc-is-not-send and issue-7364: the notes tell within which closure, which types it appears
// in, and end at the cause.
#include <thread>

#include "sendsync.h"

template <class T> class NOT_SEND_BECAUSE("its count is a plain integer") rc // expect-note: "its count is a plain integer"
{
      public:
	rc(const rc &other);
	~rc();
	T *get() const;

      private:
	T *object_;
};
template <class T> struct port {
	rc<T> inner; // expect-note: "field 'inner'"
};
struct foo {
	port<int> from; // expect-note: "field 'from'"
};

void
bad_moved(foo x)
{
	std::jthread t([x] { (void)x.from.inner.get(); }); // expect: non-send-capture "'x' is sent to another thread, but its type 'foo' is not Send"
}
