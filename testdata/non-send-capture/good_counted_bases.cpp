// The atomic twins; and posts that may stay on this sequence.
// expect-none
#include <thread>

#include <AK/AtomicRefCounted.h>
#include <AK/NonnullRefPtr.h>
#include <base/memory/ref_counted.h>
#include <base/memory/weak_ptr.h>
#include <base/task/thread_pool.h>
#include <kj/mutex.h>
#include <kj/refcount.h>
#include <kj/thread.h>
#include <mozilla/RefCounted.h>
#include <mozilla/RefPtr.h>
#include <wtf/MainThread.h>
#include <wtf/Ref.h>
#include <wtf/RefCounted.h>
#include <wtf/WorkQueue.h>

class Store : public base::RefCountedThreadSafe<Store> {
public:
	void write();
};
class View : public base::RefCounted<View> {
public:
	void update();
};

void save(scoped_refptr<Store> store);
void draw(scoped_refptr<View> view);
void show(base::WeakPtr<View> view);

void good_chromium(scoped_refptr<Store> store, scoped_refptr<View> view)
{
	base::ThreadPool::PostTaskAndReply(FROM_HERE, base::BindOnce(&save, store), base::BindOnce(&draw, view));
	base::SequencedTaskRunner::GetCurrentDefault()->PostTask(FROM_HERE, base::BindOnce(&draw, view));
}

void good_weak(base::WeakPtr<View> view, scoped_refptr<base::SequencedTaskRunner> runner)
{
	runner->PostTask(FROM_HERE, base::BindOnce(&show, view));
}

class Blob : public WTF::ThreadSafeRefCounted<Blob> {
public:
	void read();
};
class Style : public WTF::RefCounted<Style> {
public:
	void apply();
};

void good_webkit(WTF::Ref<Blob> blob, WTF::Ref<Style> style, WTF::WorkQueue &queue)
{
	queue.dispatch([blob] { blob->read(); });
	WTF::callOnMainThread([style] { style->apply(); });
}

class Font : public AK::AtomicRefCounted<Font> {
public:
	void rasterize();
};

void good_serenity(AK::NonnullRefPtr<Font> font)
{
	std::thread worker([font]() mutable { font->rasterize(); });
	worker.join();
}

class Table : public kj::AtomicRefcounted {
public:
	void compact();
};

int good_capnproto(kj::Own<Table> table, const kj::MutexGuarded<int> &count)
{
	kj::Thread thread([table = std::move(table), &count]() mutable {
		table->compact();
		++*count.lockExclusive();
	});

	return *count.lockShared();
}

class Surface : public mozilla::external::AtomicRefCounted<Surface> {
public:
	void paint();
};

void good_gecko(RefPtr<Surface> surface)
{
	std::thread painter([surface] { surface->paint(); });
	painter.join();
}
