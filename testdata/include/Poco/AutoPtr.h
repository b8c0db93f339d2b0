// Stand-in for Poco.
#pragma once

namespace Poco {
template <class C> class AutoPtr {
public:
	AutoPtr(C *ptr);
	AutoPtr(const AutoPtr &ptr);
	~AutoPtr();
	C *operator->();

private:
	C *_ptr;
};
}
