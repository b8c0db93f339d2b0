// Objects whose base counts with a plain integer, handed to another thread by their pointers.
#include <thread>
#include <vector>

#include <AK/NonnullRefPtr.h>
#include <AK/RefCounted.h>
#include <base/memory/ref_counted.h>
#include <base/task/thread_pool.h>
#include <kj/refcount.h>
#include <kj/thread.h>
#include <llvm/ADT/IntrusiveRefCntPtr.h>
#include <llvm/Support/ThreadPool.h>
#include <wtf/RefCounted.h>
#include <wtf/RefPtr.h>
#include <wtf/Threading.h>
#include <wtf/WorkQueue.h>

class Bookmarks : public base::RefCounted<Bookmarks> {
public:
	void save();
};

void persist(scoped_refptr<Bookmarks> bookmarks);

void bad_chromium(scoped_refptr<Bookmarks> bookmarks)
{
	base::ThreadPool::PostTask(FROM_HERE, base::BindOnce(&persist, bookmarks)); // expect: non-send-capture
}

class StyleSheet : public WTF::RefCounted<StyleSheet> {
public:
	void parse();
};

void bad_webkit(WTF::RefPtr<StyleSheet> sheet, WTF::WorkQueue &queue)
{
	queue.dispatch([sheet] { sheet->parse(); }); // expect: non-send-capture "StyleSheet"
	WTF::Thread::create("parser", [sheet] { sheet->parse(); })->detach(); // expect: non-send-capture
}

class Layout : public AK::RefCounted<Layout> {
public:
	void compute();
};

void bad_serenity(std::vector<AK::NonnullRefPtr<Layout>> layouts)
{
	std::thread worker([layouts]() mutable { layouts.front()->compute(); }); // expect: non-send-capture
	worker.join();
}

class Schema : public kj::Refcounted {
public:
	void load();
};

void bad_capnproto(kj::Own<Schema> schema)
{
	kj::Thread thread([schema = std::move(schema)]() mutable { schema->load(); }); // expect: non-send-capture
}

struct Module : llvm::RefCountedBase<Module> {
	void verify();
};

void bad_llvm(llvm::StdThreadPool &pool, llvm::IntrusiveRefCntPtr<Module> module)
{
	pool.async([module] { module->verify(); }); // expect: non-send-capture
	pool.wait();
}
