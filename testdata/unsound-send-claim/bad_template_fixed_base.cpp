// A base that every instantiation has.
#include "sendsync.h"

class NOT_SYNC lru_list
{
      public:
	void touch(int slot) const;
};

template <class K, class V> class SYNC cache : lru_list // expect: unsound-send-claim "base 'lru_list'"
{
      public:
	V get(K key) const
	{
		touch(static_cast<int>(key));
		return values_[key];
	}

      private:
	V values_[32];
};

int
answer(const cache<int, long> &of, const cache<short, int> &small)
{
	return static_cast<int>(of.get(4)) + small.get(2);
}
