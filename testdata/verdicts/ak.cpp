// AK: counts of one thread and of many.
#include <AK/AtomicRefCounted.h>
#include <AK/NonnullRefPtr.h>
#include <AK/OwnPtr.h>
#include <AK/RefCounted.h>
#include <AK/RefPtr.h>
#include <AK/WeakPtr.h>
#include <LibThreading/MutexProtected.h>

struct node : AK::RefCounted<node>, AK::Weakable<node> {
	int depth;
};
struct font : AK::AtomicRefCounted<font> {
	int size;
};
struct uses {
	AK::RefPtr<node> pointer;
	AK::NonnullRefPtr<node> nonnull;
	AK::RefPtr<font> atomic;
	AK::WeakPtr<node> weak;
	AK::OwnPtr<int> owned;
	Threading::MutexLocker locker;
	Threading::MutexProtected<int> guarded;
};
// verdict: node: send no, sync no
// verdict: font: send yes, sync yes
// verdict: AK::RefPtr<node>: send no, sync no
// verdict: AK::NonnullRefPtr<node>: send no, sync no
// verdict: AK::RefPtr<font>: send yes, sync yes
// verdict: AK::WeakPtr<node>: send no, sync no
// verdict: AK::OwnPtr<int>: send yes, sync yes
// verdict: Threading::MutexLocker: send no, sync no
// verdict: Threading::MutexProtected<int>: send yes, sync yes
