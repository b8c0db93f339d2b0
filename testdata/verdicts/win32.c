// Windows: handles of the kernel may be used anywhere; locks by address.
#include <windows.h>

struct uses {
	CRITICAL_SECTION section;
	SRWLOCK lock;
	CONDITION_VARIABLE ready;
	INIT_ONCE once;
};
// verdict: struct _RTL_CRITICAL_SECTION: send yes, sync yes
// verdict: struct _RTL_SRWLOCK: send yes, sync yes
// verdict: struct _RTL_CONDITION_VARIABLE: send yes, sync yes
// verdict: union _RTL_RUN_ONCE: send yes, sync yes
