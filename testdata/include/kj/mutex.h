// Stand-in for KJ.
#pragma once

namespace kj {
namespace _ {
class Mutex {
	mutable unsigned futex;
};
}
template <typename T> class Locked {
public:
	Locked();
	Locked(Locked &&other) noexcept;
	~Locked();
	T *operator->();
	T &operator*();

private:
	_::Mutex *mutex;
	T *ptr;
};
template <typename T> class MutexGuarded {
public:
	Locked<T> lockExclusive() const;
	Locked<const T> lockShared() const;

private:
	mutable _::Mutex mutex;
	mutable T value;
};
}
