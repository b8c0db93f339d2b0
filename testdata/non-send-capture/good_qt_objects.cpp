// Ordinary Qt: a worker knows the object whose signals it emits, or to which it posts.
// args: -std=c++20 -fPIC
// expect-none
#include <QtConcurrent/QtConcurrent>
#include <QtNetwork/QtNetwork>
#include <QtWidgets/QtWidgets>

class Window : public QMainWindow {
	Q_OBJECT

public:
	void good_load(const QString &path)
	{
		QtConcurrent::run([this, path] { // `this` emits, and is told
			QImage image = decode(path);

			emit loaded(image);
			QMetaObject::invokeMethod(this, [this, image] { label->setPixmap(QPixmap::fromImage(image)); });
		});
	}

	void good_guarded(const QString &path)
	{
		QPointer<Window> self(this);

		QtConcurrent::run([self, path] { QMetaObject::invokeMethod(self, "loaded", Qt::QueuedConnection); });
	}

signals:
	void loaded(const QImage &image);

private:
	static QImage decode(const QString &path);

	QLabel *label;
	QTimer clock;
	QPixmap logo;
};

class Job : public QObject, public QRunnable {
public:
	explicit Job(QObject *receiver) : receiver(receiver) {}
	void run() override { QMetaObject::invokeMethod(receiver, "finished"); }

private:
	QObject *receiver;
};

void good_job(QObject *receiver)
{
	QThreadPool::globalInstance()->start(new Job(receiver));
}

void good_receiver(QObject *receiver, Window *window)
{
	QtConcurrent::run([receiver, window] {
		QMetaObject::invokeMethod(receiver, "progress", Qt::QueuedConnection);
		emit window->loaded(QImage());
	});
}

// The transfer: the worker object moves, and is destroyed over there.
class Worker : public QObject {
public:
	void work();
	QTimer retry;
};

void good_transfer()
{
	QThread *thread = new QThread;
	Worker *worker = new Worker;

	worker->moveToThread(thread);
	QMetaObject::invokeMethod(worker, [worker] { worker->work(); });
	thread->start();
}

void good_blocking(QList<QString> lines, const QString &word)
{
	QMutex mutex;
	int found = 0;

	QtConcurrent::blockingMap(lines, [&](QString &line) {
		QMutexLocker locker(&mutex);

		found += line.size() == word.size();
	});
}

void good_timer(QLabel *label, QPixmap pixmap)
{
	QTimer::singleShot(100, label, [label, pixmap] { label->setPixmap(pixmap); });
}

void good_pool(QList<QString> &lines)
{
	QThreadPool pool;

	pool.start([&lines] { lines.append("done"); });
	pool.waitForDone();
}
