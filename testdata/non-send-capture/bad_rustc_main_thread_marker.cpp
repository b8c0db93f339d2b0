// rustc darwin_mtm_not_send_sync: a marker that proves "this is the main thread" must stay there.
#include <thread>

#include "sendsync.h"

class NOT_SEND main_thread_marker // empty: it is not the size that counts
{
      public:
	static main_thread_marker here();
};

void set_title(main_thread_marker proof, const char *title);

void
bad_sent(main_thread_marker proof)
{
	std::jthread t([proof] { set_title(proof, "a"); }); // expect: non-send-capture
	std::jthread u(set_title, proof, "b");		    // expect: non-send-capture
}

void
bad_shared(const main_thread_marker &proof)
{
	std::jthread t([&proof] { set_title(proof, "c"); }); // expect: non-sync-share
}
