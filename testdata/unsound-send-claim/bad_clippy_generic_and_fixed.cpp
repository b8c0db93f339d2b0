// clippy non_send_fields_in_send_ty: of a ring buffer that claims Send for every T only the field
// that is wrong for every T is reported; a MutexGuard-like field is.
#include <mutex>

#include "sendsync.h"

template <class T> class SEND ring_buffer
{
      public:
	T &front()
	{
		return slots_[head_];
	}

      private:
	T slots_[8];
	unsigned head_ = 0;
	std::unique_lock<std::mutex> writer_; // expect: unsound-send-claim "writer_"
};

int
first(ring_buffer<int> &of)
{
	return of.front();
}
