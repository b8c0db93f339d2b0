// rustc: Cell is Send, and Mutex<Cell> is Sync: a lock makes Sync out of Send.
// expect-none
#include <mutex>
#include <thread>
#include <utility>

#include "sendsync.h"

struct cell {
	int get() const
	{
		return ++gets;
	}
	mutable int gets = 0;
};
template <class T> class mutex_of
{
      public:
	template <class Function> auto with(Function &&use) const
	{
		std::lock_guard hold(lock_);
		return use(value_);
	}

      private:
	mutable std::mutex lock_;
	T value_ GUARDED_BY(lock_);
};

void
good_moved(cell of)
{
	std::jthread owner([of = std::move(of)] { of.get(); });
}

void
good_locked(const mutex_of<cell> &of)
{
	std::jthread reader([&of] { of.with([](const cell &inside) { return inside.get(); }); });
}
