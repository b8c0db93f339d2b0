// Swift: "capture of 'self' with non-Sendable type 'ViewModel' in a '@Sendable' closure", also when
// it is a header of C that says so.
#include <thread>

struct __attribute__((swift_attr("@_nonSendable"))) view_state { // expect-note: "@_nonSendable"
	int selection = 0;
};

class view_model
{
      public:
	void refresh()
	{
		std::jthread task([this] { (void)state_.selection; }); // expect: non-sync-share "'view_model'"
	}

      private:
	view_state state_; // expect-note: "field 'state_'"
};
