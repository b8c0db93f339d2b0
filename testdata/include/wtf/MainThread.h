// Stand-in for WTF.
#pragma once
#include <wtf/Function.h>

namespace WTF {
void callOnMainThread(Function<void()> &&function);
void callOnMainThreadAndWait(Function<void()> &&function);
void ensureOnMainThread(Function<void()> &&function);
}
