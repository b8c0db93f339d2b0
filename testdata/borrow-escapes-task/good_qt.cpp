// Qt: futures and threads that are waited for, values that are copied, blocking maps.
// expect-none
#include <QtConcurrent/QtConcurrent>
#include <QtCore/QtCore>

#include <memory>
#include <numeric>
#include <string>
#include <vector>

long good_waited(const std::vector<int> &rows)
{
	long sum = 0;
	QFuture<void> future = QtConcurrent::run([&sum, &rows] { sum = std::accumulate(rows.begin(), rows.end(), 0L); });

	future.waitForFinished();
	return sum;
}

int good_blocking_map(std::vector<int> rows, int factor)
{
	QtConcurrent::blockingMap(rows, [&factor](int &row) { row *= factor; });
	return rows.empty() ? 0 : rows.front();
}

QFuture<void> good_copied(const std::string &name)
{
	std::string copy = name;

	return QtConcurrent::run([copy] { (void)copy.size(); });
}

QFuture<void> good_shared(int count)
{
	auto rows = std::make_shared<std::vector<int>>(count);

	return QtConcurrent::run([rows] { rows->clear(); });
}

QFuture<void> good_moved(std::vector<int> rows)
{
	return QtConcurrent::run([rows = std::move(rows)]() mutable { rows.clear(); });
}
