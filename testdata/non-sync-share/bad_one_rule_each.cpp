// A Rc-like handle, marked by hand. For one value one rule speaks: by value it is sent, by reference
// it is shared, and a shared_ptr to it is sent, since it lacks Send itself.
#include <functional>
#include <memory>
#include <thread>

#include "sendsync.h"

class NOT_SEND rc_string
{
      public:
	rc_string(const rc_string &other);
	~rc_string();
	int size() const;

      private:
	int *uses_;
};

void measure(const rc_string &text);

void
bad_sent(const rc_string &text, std::shared_ptr<rc_string> owner)
{
	std::jthread copied([text] { text.size(); });	// expect: non-send-capture
	std::jthread given(measure, text);		// expect: non-send-capture
	std::jthread pointed([p = &text] { p->size(); }); // expect: non-send-capture
	std::jthread owned([owner] { owner->size(); }); // expect: non-send-capture
}

void
bad_shared(const rc_string &text)
{
	std::jthread captured([&text] { text.size(); }); // expect: non-sync-share
	std::jthread given(measure, std::cref(text));	 // expect: non-sync-share
}
