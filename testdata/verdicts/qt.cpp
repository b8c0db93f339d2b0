// Qt: what is owned by a thread, what only counts, what is a value.
// args: -std=c++20 -fPIC
#include <QtConcurrent/QtConcurrent>
#include <QtNetwork/QtNetwork>
#include <QtSql/QtSql>
#include <QtWidgets/QtWidgets>

// ---- thread affinity
struct objects {
	std::unique_ptr<QObject> object;
	QObject *pointer;
	QTimer *timer;
	QPointer<QObject> weak;
	QSharedPointer<QTimer> shared_timer;
	QTcpSocket socket;
	QLabel *label;
};
// verdict: QObject: send no, sync no
// verdict: QWidget: send no, sync no
// verdict: QTimer: send no, sync no
// verdict: QNetworkAccessManager: send no, sync no
// verdict: QTcpSocket: send no, sync no
// verdict: QPixmap: send no, sync no
// verdict: QSqlDatabase: send no, sync no
// verdict: QSqlQuery: send no, sync no
// verdict: QTimer *: send no, sync no
// verdict: QLabel *: send no, sync no
// verdict: std::unique_ptr<QObject>: send no, sync no
// verdict: QSharedPointer<QTimer>: send no, sync no
// may be anything that is derived from it
// verdict: QObject *: send unknown, sync unknown
// verdict: QPointer<QObject>: send unknown, sync unknown

// ---- the project's own classes decide for themselves, whatever their fields are
class Downloader : public QObject {
	QNetworkAccessManager network;
	QTimer *retry;
};
class Window : public QMainWindow {
	QLabel *label;
	QPixmap logo;
};
class Job : public QObject, public QRunnable {
	void run() override;
};
struct projects {
	Downloader downloader;
	Window *window;
	QSharedPointer<Downloader> shared;
	Job *job;
	QThread *thread;
};
// verdict: Downloader: send unknown, sync unknown
// verdict: Window: send unknown, sync unknown
// verdict: Window *: send yes, sync yes
// verdict: Job *: send yes, sync yes
// verdict: QThread: send unknown, sync unknown
// verdict: QThread *: send yes, sync yes
// verdict: QSharedPointer<Downloader>: send unknown, sync unknown
// a plain class does not
struct session {
	QTimer *timer;
};
// verdict: session: send no, sync no

// ---- values, whose reference counts are atomic
struct record : QSharedData {
	int number;
};
struct values {
	QString text;
	QByteArray bytes;
	QList<QString> lines;
	QList<QTimer *> timers;
	QImage image;
	QVariant variant;
	QSharedDataPointer<record> data;
	QExplicitlySharedDataPointer<record> explicit_data;
	QSharedPointer<record> shared;
	QWeakPointer<record> weak;
	QHash<QString, QPixmap> icons;
	session *open;
};
// verdict: QString: send yes, sync yes
// verdict: QByteArray: send yes, sync yes
// verdict: QList<QString>: send yes, sync yes
// verdict: QList<QTimer *>: send no, sync no
// verdict: QImage: send yes, sync yes
// verdict: QVariant: send yes, sync yes
// verdict: QSharedData: send yes, sync yes
// verdict: record: send yes, sync yes
// verdict: QSharedDataPointer<record>: send yes, sync yes
// verdict: QExplicitlySharedDataPointer<record>: send yes, sync yes
// verdict: QSharedPointer<record>: send yes, sync yes
// verdict: QWeakPointer<record>: send yes, sync yes
// verdict: QHash<QString, QPixmap>: send no, sync no

// ---- locks
struct locks {
	QMutex mutex;
	QReadWriteLock rwlock;
	QMutexLocker<QMutex> locker;
	QReadLocker reader;
	QWriteLocker writer;
	QAtomicInt count;
	QThreadPool *pool;
	QFuture<int> future;
	QSqlDatabase database;
	QSqlQuery query;
};
// verdict: QMutex: send yes, sync yes
// verdict: QReadWriteLock: send yes, sync yes
// verdict: QMutexLocker<QMutex>: send no, sync no
// verdict: QReadLocker: send no, sync no
// verdict: QWriteLocker: send no, sync no
// verdict: QAtomicInt: send yes, sync yes
// verdict: QFuture<int>: send yes, sync yes
