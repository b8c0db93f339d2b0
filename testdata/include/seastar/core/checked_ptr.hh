// Stand-in for Seastar's checked pointer.
#pragma once

namespace seastar {
template <typename Ptr> class checked_ptr {
public:
	checked_ptr(Ptr pointer);

private:
	Ptr _ptr;
};
}
