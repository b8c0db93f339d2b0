// package: qcoro-qt6-dev
// pkg-config: Qt6Core
// real-args: -fPIC -I/usr/include/qcoro6 -I/usr/include/qcoro6/QCoro -I/usr/include/qcoro6/qcoro
// absent: QCoro::LazyTask -- since 0.10
// args: -std=c++20 -fPIC
#include <QCoroAsyncGenerator>
#include <QCoroGenerator>
#include <QCoroTask>
#include <QCoroThread>
#include <QCoroTimer>
