// Stand-in for Chromium's base.
#pragma once
#include <base/task/task_runner.h>

namespace base {
class PlatformThreadBase {
public:
	static void Sleep(TimeDelta duration);
};
}
