// KJ: counts of one thread and of many, promises of an event loop, data behind a mutex.
#include <kj/async.h>
#include <kj/mutex.h>
#include <kj/refcount.h>
#include <kj/string.h>

struct session : kj::Refcounted {
	int id;
};
struct table : kj::AtomicRefcounted {
	int size;
};
struct uses {
	kj::Own<session> counted;
	kj::Rc<session> rc;
	kj::Own<table> atomic;
	kj::Arc<table> arc;
	kj::Own<int> owned;
	kj::MutexGuarded<int> guarded;
	kj::Locked<int> locked;
	kj::Promise<int> promise;
	kj::String text;
	kj::Function<void()> callback;
	session *pointer;
};
// verdict: kj::Refcounted: send no, sync no
// verdict: session: send no, sync no
// verdict: session *: send no, sync no
// verdict: kj::Own<session>: send no, sync no
// verdict: kj::Rc<session>: send no, sync no
// verdict: kj::AtomicRefcounted: send yes, sync yes
// verdict: table: send yes, sync yes
// verdict: kj::Own<table>: send yes, sync yes
// verdict: kj::Arc<table>: send yes, sync yes
// verdict: kj::Own<int>: send yes, sync yes
// verdict: kj::MutexGuarded<int>: send yes, sync yes
// verdict: kj::Locked<int>: send no, sync no
// verdict: kj::Promise<int>: send no, sync no
// verdict: kj::String: send yes, sync yes
// verdict: kj::Function<void ()>: send unknown, sync unknown
