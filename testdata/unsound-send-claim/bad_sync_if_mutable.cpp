// SYNC_IF(T): the counter does not depend on T.
#include "sendsync.h"

template <class T> class SYNC_IF(T) counted
{
      public:
	const T &get() const
	{
		gets_++;
		return value_;
	}

      private:
	T value_{};
	mutable long gets_ = 0; // expect: unsound-send-claim "SYNC_IF(T)"
};

int
read(const counted<int> &number)
{
	return number.get();
}
