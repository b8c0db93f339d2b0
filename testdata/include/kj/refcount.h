// Stand-in for KJ.
#pragma once
#include <kj/memory.h>

namespace kj {
class Refcounted : private Disposer {
	mutable unsigned refcount = 0;
};
class AtomicRefcounted : private Disposer {
	mutable volatile unsigned refcount = 0;
};
template <typename T> class Rc {
public:
	Rc(Rc &&other) noexcept;
	Rc addRef();
	T *operator->();

private:
	Own<T> own;
};
template <typename T> class Arc {
public:
	Arc(Arc &&other) noexcept;
	Arc addRef() const;
	const T *operator->() const;

private:
	Own<const T> own;
};
template <typename T, typename... Params> Own<T> refcounted(Params &&...params);
template <typename T> Own<T> addRef(T &object);
}
