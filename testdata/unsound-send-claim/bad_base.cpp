// What a class inherits is part of it.
#include "sendsync.h"

class NOT_SEND widget // expect-note: "marked NOT_SEND"
{
      public:
	virtual ~widget() = default;
	virtual void repaint() = 0;
};

struct named {
	const char *name = "";
};

class SEND progress_bar : public named,
			  public widget // expect: unsound-send-claim "base 'widget' is not Send"
{
      public:
	void repaint() override;

      private:
	int percent_ = 0;
};
