// rustc closure-move-sync: `rx` of an mpsc channel, captured by reference although the closure is
// moved: Receiver cannot be shared between threads safely.
#include <thread>
#include <utility>

#include "sendsync.h"

template <class T> class SEND NOT_SYNC receiver // expect-note: "NOT_SYNC"
{
      public:
	T recv() const;
};

void
bad_bar(const receiver<int> &rx)
{
	std::thread t([&rx] { rx.recv(); }); // expect: non-sync-share "'rx'"
	t.join();
}

void
good_foo(receiver<int> rx)
{
	std::thread t([rx = std::move(rx)] { rx.recv(); });
	t.join();
}
