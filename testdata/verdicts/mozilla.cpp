// Gecko: the bases of mfbt.
#include <mozilla/RefCounted.h>
#include <mozilla/RefPtr.h>
#include <mozilla/StaticMutex.h>
#include <nsProxyRelease.h>

class Glyph : public mozilla::RefCounted<Glyph> {
	int code;
};
class Surface : public mozilla::external::AtomicRefCounted<Surface> {
	int width;
};
struct uses {
	RefPtr<Glyph> glyph;
	RefPtr<Surface> surface;
	mozilla::MutexAutoLock lock;
	mozilla::StaticMutexAutoLock static_lock;
	nsMainThreadPtrHandle<Glyph> handle;
};
// verdict: Glyph: send no, sync no
// verdict: RefPtr<Glyph>: send no, sync no
// verdict: Surface: send yes, sync yes
// verdict: RefPtr<Surface>: send yes, sync yes
// verdict: mozilla::detail::BaseAutoLock: send no, sync no
// verdict: nsMainThreadPtrHandle<Glyph>: send yes, sync yes
