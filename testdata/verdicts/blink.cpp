// Oilpan: handles of the heap of a thread.
#include <cppgc/cross-thread-persistent.h>
#include <cppgc/garbage-collected.h>
#include <cppgc/member.h>
#include <cppgc/persistent.h>

class Document : public cppgc::GarbageCollected<Document> {
	cppgc::Member<Document> parent;
};
struct uses {
	cppgc::Persistent<Document> persistent;
	cppgc::subtle::CrossThreadPersistent<Document> cross_thread;
};
// verdict: cppgc::internal::BasicMember: send no, sync no
// verdict: cppgc::internal::BasicPersistent: send no, sync no
// verdict: cppgc::internal::BasicCrossThreadPersistent: send yes, sync unknown
// verdict: Document: send no, sync no
