// A claim and a field that come from macros: reported where the macros are used.
#include "sendsync.h"

#define THREAD_SAFE_CLASS(name) class SEND SYNC name
#define DECLARE_HANDLE(name) native_handle name

struct NOT_SEND native_handle {
	long value;
};

THREAD_SAFE_CLASS(connection)
{
      public:
	DECLARE_HANDLE(peer); // expect: unsound-send-claim "not Send"; expect: unsound-send-claim "not Sync"
	int port = 0;
};
