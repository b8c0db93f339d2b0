// A base that does not travel: directly, through two levels, as one of several, virtually.
#include <memory>
#include <string>
#include <thread>
#include <utility>

#include "sendsync.h"

class NOT_SEND object // expect-note: "NOT_SEND"
{
      public:
	object();
	object(const object &);
	virtual ~object();
	int owner_thread = 0;
};

class widget : public object // expect-note: "object"
{
      public:
	void repaint() const;
};

class button : public widget // expect-note: "widget"
{
      public:
	std::string caption;
};

struct serializable {
	std::string format = "json";
};

class panel : public serializable, private virtual object // expect-note: "object"
{
      public:
	void fold() const;
};

void
bad_direct()
{
	widget status;
	std::thread painter([status] { status.repaint(); }); // expect: non-send-capture
	painter.join();
}

void
bad_two_levels()
{
	button ok;
	std::thread painter([ok] { std::puts(ok.caption.c_str()); }); // expect: non-send-capture
	painter.join();
}

void
bad_one_of_several()
{
	panel side;
	std::thread folder(&panel::fold, side); // expect: non-send-capture
	folder.join();
}

void
bad_pointer_to_derived(button *ok)
{
	std::thread painter(&button::repaint, ok); // expect: non-send-capture
	painter.join();
}

// A base that travels, copied out of the whole.
void
good_other_base(const panel &side)
{
	serializable form = side;
	std::thread writer([form] { std::puts(form.format.c_str()); });
	writer.join();
}
