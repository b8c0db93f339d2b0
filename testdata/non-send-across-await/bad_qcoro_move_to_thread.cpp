// QCoro stays on its thread, until it is told to move.
#include <QCoroTask>
#include <QCoroThread>
#include <QtCore/QtCore>

#include "sendsync.h"

struct SENDSYNC_NOT_SEND painter {
	painter();
	~painter();
	void stroke(int width);
};

QCoro::Task<int> load_width();

QCoro::Task<void> bad_move(QThread *worker)
{
	painter brush; // expect: non-send-across-await "'brush'"
	brush.stroke(1);
	co_await QCoro::moveToThread(worker); // expect-note: "another thread"
	brush.stroke(2);
}

QCoro::Task<void> good_event_loop()
{
	painter brush;
	brush.stroke(co_await load_width());
	brush.stroke(2);
}

QCoro::Task<void> good_moves_first(QThread *worker)
{
	co_await QCoro::moveToThread(worker);
	painter brush;
	brush.stroke(co_await load_width());
}
