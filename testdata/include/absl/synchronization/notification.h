// Stand-in for Abseil.
#pragma once
#include <absl/synchronization/mutex.h>

namespace absl {
inline namespace lts {
class Notification {
public:
	bool HasBeenNotified() const;
	void WaitForNotification() const;
	bool WaitForNotificationWithTimeout(Duration timeout) const;
	bool WaitForNotificationWithDeadline(Time deadline) const;
	void Notify();

private:
	mutable Mutex mutex_;
	bool notified_yet_;
};
}
}
