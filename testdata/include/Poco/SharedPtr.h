// Stand-in for Poco.
#pragma once

namespace Poco {
class ReferenceCounter {
	int _cnt;
};
template <class C> class SharedPtr {
public:
	SharedPtr(C *ptr);
	SharedPtr(const SharedPtr &ptr);
	~SharedPtr();
	C *operator->();

private:
	ReferenceCounter *_pCounter;
	C *_ptr;
};
}
