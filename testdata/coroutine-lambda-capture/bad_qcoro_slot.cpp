// QCoro's tasks run at once and go on when they are dropped.
#include <QCoroTask>
#include <QtCore/QtCore>
#include <string>

QCoro::Task<std::string> download(std::string url);
void show(const std::string &text);

void bad_slot(std::string url)
{
	[url]() -> QCoro::Task<void> { // expect: coroutine-lambda-capture "'url'"
		std::string text = co_await download(url);
		show(url + text);
	}();
}

void good_slot(std::string url)
{
	[](std::string own) -> QCoro::Task<void> {
		std::string text = co_await download(own);
		show(own + text);
	}(url);
}

QCoro::Task<void> good_awaited(std::string url)
{
	co_await [url]() -> QCoro::Task<void> {
		std::string text = co_await download(url);
		show(url + text);
	}();
}
