// Qt: a future that leaves, or is dropped, while its closure borrows locals.
#include <QtConcurrent/QtConcurrent>
#include <QtCore/QtCore>

#include <string>
#include <vector>

QFuture<void> bad_returned(int count)
{
	std::vector<int> rows(static_cast<std::size_t>(count));

	return QtConcurrent::run([&rows] { rows.clear(); }); // expect: borrow-escapes-task
}

void bad_dropped(const std::string &name)
{
	std::string text = "<" + name + ">";

	(void)QtConcurrent::run([&text] { text += "!"; }); // expect: borrow-escapes-task
}

class importer {
public:
	void bad_kept(int limit)
	{
		int seen = 0;

		future_ = QtConcurrent::run([&seen, limit] { seen = limit; }); // expect: borrow-escapes-task
	}
	void good_kept(int limit)
	{
		future_ = QtConcurrent::run([limit] { (void)limit; });
	}
	int bad_early_return(bool quick)
	{
		int seen = 0;
		QFuture<void> future = QtConcurrent::run([&seen] { seen = 3; }); // expect: borrow-escapes-task

		if (quick)
			return -1;
		future.waitForFinished();
		return seen;
	}

private:
	QFuture<void> future_;
};
