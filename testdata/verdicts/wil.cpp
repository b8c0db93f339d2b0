// WIL: locks, and pointers to objects of which the type does not tell.
#include <wil/com.h>
#include <wil/resource.h>

struct uses {
	wil::srwlock lock;
	wil::critical_section section;
	wil::com_ptr<int> pointer;
};
// verdict: wil::srwlock: send yes, sync yes
// verdict: wil::critical_section: send yes, sync yes
// verdict: wil::com_ptr_t: send unknown, sync unknown
