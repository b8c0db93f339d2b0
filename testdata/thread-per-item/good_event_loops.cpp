// asio, folly, Qt: items become handlers and tasks; the threads of the loop are a few.
// expect-none
#include <QtConcurrent/QtConcurrent>
#include <QtCore/QtCore>
#include <boost/asio.hpp>
#include <folly/executors/CPUThreadPoolExecutor.h>

#include <list>
#include <memory>
#include <string>
#include <thread>
#include <vector>

void handle(const std::string &request);

void good_asio(const std::vector<std::string> &requests)
{
	boost::asio::io_context context;
	std::vector<std::jthread> threads;

	for (const std::string &request : requests)
		boost::asio::post(context, [request] { handle(request); });
	for (int i = 0; i < 4; i++)
		threads.emplace_back([&context] { context.run(); });
}

void good_folly(folly::CPUThreadPoolExecutor &executor, const std::vector<std::string> &requests)
{
	for (const std::string &request : requests)
		executor.add([request] { handle(request); });
}

void good_qt(const std::list<std::string> &requests)
{
	for (const std::string &request : requests)
		QThreadPool::globalInstance()->start([request] { handle(request); });
	QThreadPool::globalInstance()->waitForDone();
}

void good_concurrent(const std::list<std::string> &requests)
{
	std::vector<QFuture<void>> all;

	for (const std::string &request : requests)
		all.push_back(QtConcurrent::run([request] { handle(request); }));
	for (QFuture<void> &one : all)
		one.waitForFinished();
}
