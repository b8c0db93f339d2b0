// package: libpoco-dev
#include <Poco/AutoPtr.h>
#include <Poco/Condition.h>
#include <Poco/Event.h>
#include <Poco/Mutex.h>
#include <Poco/RWLock.h>
#include <Poco/RefCountedObject.h>
#include <Poco/ScopedLock.h>
#include <Poco/Semaphore.h>
#include <Poco/SharedPtr.h>
#include <Poco/Thread.h>
#include <Poco/ThreadPool.h>
