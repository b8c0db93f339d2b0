// QCoro: what a task holds, its type does not tell.
// args: -std=c++20 -fPIC
#include <QCoroGenerator>
#include <QCoroTask>

struct tasks {
	QCoro::Task<int> task;
	QCoro::LazyTask<int> lazy;
	QCoro::Generator<int> generator;
};
// verdict: QCoro::Task<int>: send unknown, sync unknown
// verdict: QCoro::LazyTask<int>: send unknown, sync unknown
// verdict: QCoro::Generator<int>: send unknown, sync unknown
