// Stand-in for WTF.
#pragma once
#include <wtf/Function.h>
#include <wtf/Ref.h>
#include <wtf/ThreadSafeRefCounted.h>

namespace WTF {
class WorkQueue final : public ThreadSafeRefCounted<WorkQueue> {
public:
	void dispatch(Function<void()> &&function);
	void dispatchSync(Function<void()> &&function);
};
}
