// libcoro: a coroutine on a pool keeps a reference for each reference parameter.
#include "task.hpp"

namespace coro
{
class thread_pool
{
      public:
	bool spawn_detached(demo::task<void> &&work);
};
} // namespace coro

class word_list
{
      public:
	int find(int word) const
	{
		return last_ = word;
	}

      private:
	mutable int last_ = 0;
};

demo::task<void>
look_up(const word_list &in, int word)
{
	in.find(word);
	co_return;
}

demo::task<void>
look_up_copy(word_list in, int word)
{
	in.find(word);
	co_return;
}

void
bad_reference(coro::thread_pool &pool, const word_list &words)
{
	pool.spawn_detached(look_up(words, 1)); // expect: non-sync-share@30 "'words'"
}

void
good_copy(coro::thread_pool &pool, const word_list &words)
{
	pool.spawn_detached(look_up_copy(words, 1));
}
