// A window's device context, taken along into the background.
#include <chrono>
#include <winrt/base.h>

#include "sendsync.h"

using winrt::Windows::Foundation::IAsyncAction;

struct SENDSYNC_NOT_SEND_BECAUSE("a device context is released on the thread that got it")
	device_context {
	~device_context();
	void line(int x, int y);
};

IAsyncAction bad_background(int points)
{
	device_context paper; // expect: non-send-across-await "'paper'"
	paper.line(0, 0);
	co_await winrt::resume_background(); // expect-note: "goes on on another thread"
	for (int i = 0; i < points; i++)
		paper.line(i, i);
}

IAsyncAction bad_timer()
{
	device_context paper; // expect: non-send-across-await
	co_await winrt::resume_after(std::chrono::seconds(1));
	paper.line(1, 1);
}

// Awaiting another action comes back to the apartment that it left.
IAsyncAction good_action()
{
	device_context paper;
	co_await bad_background(3);
	paper.line(0, 0);
}

IAsyncAction good_closed(int points)
{
	{
		device_context paper;
		paper.line(0, 0);
	}
	co_await winrt::resume_background();
}
