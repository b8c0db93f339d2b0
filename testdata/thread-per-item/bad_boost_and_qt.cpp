// boost::thread, boost::thread_group and QThread::create, one for each request.
#include <QtCore/QtCore>
#include <boost/thread.hpp>

#include <list>
#include <string>
#include <vector>

void handle(const std::string &request);
bool next_request(std::string &request);

void bad_boost_detached(const std::vector<std::string> &requests)
{
	for (const std::string &request : requests) {
		boost::thread worker(handle, request); // expect: thread-per-item
		worker.detach();
	}
}

void bad_boost_group()
{
	boost::thread_group workers;
	std::string request;

	while (next_request(request))
		workers.create_thread([request] { handle(request); }); // expect: thread-per-item
	workers.join_all();
}

void bad_qt(const std::list<std::string> &requests)
{
	for (const std::string &request : requests) {
		QThread *thread = QThread::create([request] { handle(request); }); // expect: thread-per-item
		thread->start();
	}
}
