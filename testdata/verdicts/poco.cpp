// Poco: atomic counts, locks of threads.
#include <Poco/AutoPtr.h>
#include <Poco/Event.h>
#include <Poco/Mutex.h>
#include <Poco/RWLock.h>
#include <Poco/RefCountedObject.h>
#include <Poco/SharedPtr.h>

class Document : public Poco::RefCountedObject {
	int pages;
};
struct uses {
	Poco::Mutex mutex;
	Poco::FastMutex::ScopedLock lock;
	Poco::ScopedLockWithUnlock<Poco::Mutex> unlockable;
	Poco::ScopedReadRWLock reader;
	Poco::AutoPtr<Document> document;
	Poco::SharedPtr<int> number;
	Poco::SharedPtr<Poco::FastMutex::ScopedLock> shared_lock;
	Poco::Event event;
};
// verdict: Poco::Mutex: send yes, sync yes
// verdict: Poco::ScopedLock<Poco::FastMutex>: send no, sync no
// verdict: Poco::ScopedLockWithUnlock: send no, sync no
// verdict: Poco::ScopedReadRWLock: send no, sync no
// verdict: Document: send yes, sync yes
// verdict: Poco::AutoPtr<Document>: send yes, sync yes
// verdict: Poco::SharedPtr<int>: send yes, sync yes
// verdict: Poco::SharedPtr<Poco::ScopedLock<Poco::FastMutex>>: send no, sync no
// verdict: Poco::Event: send yes, sync yes
