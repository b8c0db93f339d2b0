// Stand-in for Chromium's base.
#pragma once
#include <base/location.h>

namespace base {
class RunLoop {
public:
	void Run(const Location &location = Location::Current());
};
}
