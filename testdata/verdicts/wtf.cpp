// WTF: counts of one thread and of many.
#include <wtf/Lock.h>
#include <wtf/RefCounted.h>
#include <wtf/RefPtr.h>
#include <wtf/ThreadSafeRefCounted.h>
#include <wtf/WeakPtr.h>
#include <wtf/WorkQueue.h>

class Style : public WTF::RefCounted<Style> {
	int weight;
};
class Blob : public WTF::ThreadSafeRefCounted<Blob> {
	int size;
};
struct uses {
	WTF::Ref<Style> style;
	WTF::RefPtr<Style> style_pointer;
	WTF::Ref<Blob> blob;
	WTF::RefPtr<WTF::WorkQueue> queue;
	WTF::WeakPtr<Style> weak;
	WTF::Lock lock;
	WTF::Locker<WTF::Lock> locker;
};
// verdict: Style: send no, sync no
// verdict: WTF::Ref<Style>: send no, sync no
// verdict: WTF::RefPtr<Style>: send no, sync no
// verdict: Blob: send yes, sync yes
// verdict: WTF::Ref<Blob>: send yes, sync yes
// verdict: WTF::RefPtr<WTF::WorkQueue>: send yes, sync yes
// verdict: WTF::WeakPtr<Style>: send unknown, sync unknown
// verdict: WTF::Lock: send yes, sync yes
// verdict: WTF::Locker<WTF::Lock>: send no, sync no
