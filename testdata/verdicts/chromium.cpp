// Chromium: counts of one sequence and of many; weak pointers may be passed, but not followed.
#include <base/functional/bind.h>
#include <base/memory/ref_counted.h>
#include <base/memory/weak_ptr.h>
#include <base/synchronization/lock.h>
#include <base/task/task_runner.h>

class Observer : public base::RefCounted<Observer> {
	int count;
};
class Store : public base::RefCountedThreadSafe<Store> {
	int size;
};
struct uses {
	scoped_refptr<Observer> observer;
	scoped_refptr<Store> store;
	scoped_refptr<base::SequencedTaskRunner> runner;
	base::WeakPtr<Observer> weak;
	base::OnceClosure callback;
	base::Lock lock;
	base::AutoLock auto_lock;
	Observer *pointer;
};
// verdict: Observer: send no, sync no
// verdict: Observer *: send no, sync no
// verdict: scoped_refptr<Observer>: send no, sync no
// verdict: Store: send yes, sync yes
// verdict: scoped_refptr<Store>: send yes, sync yes
// verdict: scoped_refptr<base::SequencedTaskRunner>: send yes, sync yes
// verdict: base::WeakPtr<Observer>: send unknown, sync unknown
// verdict: base::OnceCallback<void ()>: send unknown, sync unknown
// verdict: base::Lock: send yes, sync yes
// verdict: base::internal::BasicAutoLock: send no, sync no
