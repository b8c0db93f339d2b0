// options: --strictness minimal
// At `minimal` annotations and models still contradict; an unguarded mutable field does not.
#include "sendsync.h"

struct NOT_SEND tray_icon {
	int handle;
};

struct SEND SYNC notification {
	tray_icon icon;		// expect: unsound-send-claim "not Send"; expect: unsound-send-claim "not Sync"
	mutable int shown = 0;
};
