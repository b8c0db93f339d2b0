// swift_attr("@_nonSendable") and "~Sendable" in C headers are facts that somebody wrote already.
#include <thread>

struct __attribute__((swift_attr("@_nonSendable"))) run_loop { // expect-note: "@_nonSendable"
	int depth;
};
struct __attribute__((swift_attr("~Sendable"))) text_view { // expect-note: "'text_view' is marked"
	int lines;
};
struct screen {
	text_view top;
};

void
bad_values(run_loop loop, screen main)
{
	std::jthread t([loop] { (void)loop.depth; });	  // expect: non-send-capture
	std::jthread u([main] { (void)main.top.lines; }); // expect: non-send-capture
}

void
good_pointerless(int depth)
{
	std::jthread t([depth] { (void)depth; });
}
