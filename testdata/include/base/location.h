// Stand-in for Chromium's base.
#pragma once

namespace base {
class Location {
public:
	static Location Current();

private:
	const char *function_name_;
};
}
#define FROM_HERE ::base::Location::Current()
