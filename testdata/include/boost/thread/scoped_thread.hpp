// Stands in for Boost: threads that do something in their destructor.
#pragma once

#include <boost/thread.hpp>

namespace boost
{
struct join_if_joinable {
};
template <class Callable = join_if_joinable, class Thread = boost::thread>
class strict_scoped_thread
{
      public:
	template <class F, class... A> explicit strict_scoped_thread(F &&, A &&...)
	{
	}
	~strict_scoped_thread();
};
template <class Callable = join_if_joinable, class Thread = boost::thread> class scoped_thread
{
      public:
	template <class F, class... A> explicit scoped_thread(F &&, A &&...)
	{
	}
	~scoped_thread();
	void join();
	bool joinable() const noexcept;
};
} // namespace boost
