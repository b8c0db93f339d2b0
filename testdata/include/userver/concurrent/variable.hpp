// Stand-in for userver's data behind a mutex.
#pragma once
#include <userver/engine/mutex.hpp>

namespace userver::concurrent {
template <typename Lock, typename Data> class LockedPtr final {
public:
	using Mutex = typename Lock::mutex_type;
	LockedPtr(Mutex &mutex, Data &data) : lock_(mutex), data_(data) {}
	Data &operator*() & { return data_; }
	Data *operator->() & { return &data_; }

private:
	Lock lock_;
	Data &data_;
};
template <typename Data, typename Mutex = engine::Mutex> class Variable final {
public:
	LockedPtr<std::unique_lock<Mutex>, Data> Lock() { return {mutex_, data_}; }
	LockedPtr<std::unique_lock<Mutex>, const Data> Lock() const { return {mutex_, data_}; }

private:
	mutable Mutex mutex_;
	Data data_;
};
}
