// C++/WinRT and Seastar: the same mistake under other names.
#include <winrt/base.h>

#include <atomic>
#include <string>

struct camera {
	bool frame_ready() const;
	void copy_frame();
};

winrt::Windows::Foundation::IAsyncAction bad_capture(camera &camera)
{
	co_await winrt::resume_background();
	for (;;) { // expect: never-yields
		if (camera.frame_ready())
			camera.copy_frame();
	}
}

winrt::Windows::Foundation::IAsyncAction good_capture(camera &camera, const std::atomic<bool> &stopped)
{
	co_await winrt::resume_background();
	for (;;) {
		if (stopped)
			co_return;
		if (camera.frame_ready())
			camera.copy_frame();
	}
}
