// Objects that live on one thread, handed to workers that own or use them.
// args: -std=c++20 -fPIC
#include <thread>

#include <QtConcurrent/QtConcurrent>
#include <QtNetwork/QtNetwork>
#include <QtSql/QtSql>
#include <QtWidgets/QtWidgets>

void bad_thumbnail(const QPixmap &original)
{
	QPixmap copy = original;

	auto done = QtConcurrent::run([copy] { return copy.toImage(); }); // expect: non-send-capture "QPixmap"
	done.waitForFinished();
}

void bad_restart(QTimer *timer)
{
	QThreadPool::globalInstance()->start([timer] { timer->start(100); }); // expect: non-send-capture "QTimer"
}

void bad_label(QLabel *label, const QString &text)
{
	std::thread worker([label, text] { label->setText(text); }); // expect: non-send-capture
	worker.join();
}

void bad_query(QSqlDatabase database)
{
	QThread *thread = QThread::create([](QSqlDatabase db) { QSqlQuery(db).exec("vacuum"); },
					  database); // expect: non-send-capture
	thread->start();
	thread->wait();
	delete thread;
}

struct request {
	QNetworkAccessManager *network;
	QString url;
};

void bad_fetch(QNetworkAccessManager *network)
{
	request fetch{network, "http://example.org"};

	auto done = QtConcurrent::run([fetch] { fetch.network->get(QNetworkRequest(fetch.url)); }); // expect: non-send-capture
	done.waitForFinished();
}

void bad_owned_timer(QSharedPointer<QTimer> timer)
{
	auto done = QtConcurrent::run([timer] { timer->stop(); }); // expect: non-send-capture
	done.waitForFinished();
}

void good_image(QPixmap pixmap)
{
	QImage image = pixmap.toImage();

	auto done = QtConcurrent::run([image] { return image.scaled(16, 16); });
	done.waitForFinished();
}
