// C++/WinRT: a slim lock over a thread hop.
#include <winrt/base.h>

using namespace std::chrono_literals;

struct Library {
	winrt::slim_mutex lock;
	int songs = 0;

	winrt::fire_and_forget bad_refresh()
	{
		winrt::slim_lock_guard held(lock); // expect: lock-across-await
		co_await winrt::resume_background();
		++songs;
	}

	winrt::Windows::Foundation::IAsyncAction bad_wait()
	{
		winrt::slim_shared_lock_guard held(lock); // expect: lock-across-await
		co_await winrt::resume_after(10ms);
	}

	winrt::fire_and_forget good_after()
	{
		co_await winrt::resume_background();
		winrt::slim_lock_guard held(lock);
		++songs;
	}
};
