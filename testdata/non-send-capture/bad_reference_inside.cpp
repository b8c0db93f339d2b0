// The reference to what is not shared lies inside of what is handed over, a struct or a closure:
// that whole does not travel.
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>

#include "sendsync.h"

class NOT_SEND canvas // expect-note: "NOT_SEND"
{
      public:
	void line(int from, int to);
	int lines() const;
};

struct pen {
	canvas &on; // expect-note: "on"
	int width;

	void draw(int from, int to) const
	{
		on.line(from * width, to * width);
	}
};

void draw_all(pen with, int count);

void
bad_struct(canvas &sheet)
{
	pen thin{sheet, 1};
	std::thread worker([thin] { thin.draw(0, 9); }); // expect: non-send-capture
	worker.join();
}

void
bad_struct_argument(canvas &sheet)
{
	std::thread worker(draw_all, pen{sheet, 2}, 100); // expect: non-send-capture
	worker.join();
}

void
bad_nested_closure(canvas &sheet)
{
	auto draw = [&sheet](int from, int to) { sheet.line(from, to); };
	std::thread worker([draw] { draw(1, 2); }); // expect: non-send-capture
	worker.join();
}

struct style {
	const std::string &name;
	int weight;
};

int
good_reference_to_shared(const std::string &name)
{
	style bold{name, 700};
	auto weight = std::async(std::launch::async, [bold] { return bold.weight; });
	return weight.get();
}
