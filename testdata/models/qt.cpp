// Qt 6; what only Qt 5 has, or a newer Qt 6 than Debian's, is listed as absent.
// package: qt6-base-dev
// pkg-config: Qt6Core Qt6Concurrent Qt6Gui Qt6Widgets Qt6Network Qt6Sql
// real-args: -fPIC
// absent: QMutex::lock, QMutex::unlock, QVector, QPair, QLinkedList, QBasicAtomicInt -- Qt 5
// absent: QLatin1StringView -- an alias before Qt 6.9
// args: -std=c++20 -fPIC
#include <QtConcurrent/QtConcurrent>
#include <QtCore/QtCore>
#include <QtGui/QtGui>
#include <QtNetwork/QtNetwork>
#include <QtSql/QtSql>
#include <QtWidgets/QtWidgets>
