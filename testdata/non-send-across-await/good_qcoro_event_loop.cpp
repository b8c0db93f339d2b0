// expect-none
// QCoro goes on in the event loop that it was started in.
#include <QCoroTask>
#include <QtCore/QtCore>

#include "sendsync.h"

struct SENDSYNC_NOT_SEND painter {
	painter();
	~painter();
	void stroke(int width);
};

QCoro::Task<int> load_width();

QCoro::Task<void> good_painting()
{
	painter brush;
	brush.stroke(co_await load_width());
	brush.stroke(co_await load_width());
}

QCoro::Task<int> good_result(painter &brush)
{
	int width = co_await load_width();
	brush.stroke(width);
	co_return width;
}
