// peers 15: pthread_mutex_lock.
#include <vector>

#include <pthread.h>

#include "task.hpp"

using demo::next_event;
using demo::task;

class modem
{
      public:
	modem()
	{
		pthread_mutex_init(&mutex_, nullptr);
	}
	~modem()
	{
		pthread_mutex_destroy(&mutex_);
	}
	modem(const modem &) = delete;
	modem &operator=(const modem &) = delete;

	task<int> bad_send(int byte)
	{
		pthread_mutex_lock(&mutex_); // expect: lock-across-await
		sent_.push_back(byte);
		int reply = co_await next_event(); // expect-note: "suspen"
		pthread_mutex_unlock(&mutex_);
		co_return reply;
	}

      private:
	pthread_mutex_t mutex_;
	std::vector<int> sent_;
};
