// Stand-in for WTF.
#pragma once
#include <wtf/Function.h>
#include <wtf/Ref.h>
#include <wtf/ThreadSafeRefCounted.h>

namespace WTF {
class Thread : public ThreadSafeRefCounted<Thread> {
public:
	static Ref<Thread> create(const char *threadName, Function<void()> &&entryPoint);
	int waitForCompletion();
	void detach();
};
}
