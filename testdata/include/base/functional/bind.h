// Stand-in for Chromium's base.
#pragma once
#include <base/functional/callback.h>
#include <utility>

namespace base {
namespace internal {
template <typename T> class UnretainedWrapper {
	T *ptr_;
};
template <typename Signature> OnceCallback<Signature> MakeOnce();
template <typename Signature> RepeatingCallback<Signature> MakeRepeating();
}
template <typename Functor, typename... Args> OnceClosure BindOnce(Functor &&functor, Args &&...args) { return internal::MakeOnce<void()>(); }
template <typename Functor, typename... Args> RepeatingCallback<void()> BindRepeating(Functor &&functor, Args &&...args) { return internal::MakeRepeating<void()>(); }
template <typename T> internal::UnretainedWrapper<T> Unretained(T *object);
}
