// SYNC_IF(T): as good as T. The template's own mutable field was looked at.
// expect-none
#include <thread>

#include "sendsync.h"

template <class T> class SYNC_IF(T) lazy
{
      public:
	const T &get() const;

      private:
	SYNC mutable T *made_ = nullptr;
};

int
good_int(const lazy<int> &limit)
{
	std::jthread worker([&limit] { limit.get(); });
	return limit.get();
}
