// Stand-in for Seastar's services: an instance a shard.
#pragma once
#include <seastar/core/smp.hh>

namespace seastar {
template <typename Service> class sharded {
public:
	template <typename Func, typename... Args> future<> invoke_on_all(Func func, Args... args) noexcept { return future<>::make(); }
	template <typename Func, typename... Args> future<> invoke_on_others(Func func, Args... args) noexcept { return future<>::make(); }
	template <typename Func, typename... Args> future<> invoke_on(unsigned id, Func &&func, Args &&...args) { return future<>::make(); }
	template <typename Reducer, typename Func, typename... Args> future<> map_reduce(Reducer &&reducer, Func &&func, Args &&...args) { return future<>::make(); }
	template <typename Mapper, typename Initial, typename Reduce> future<> map_reduce0(Mapper map, Initial initial, Reduce reduce) { return future<>::make(); }
	Service &local() noexcept;
};
template <typename PtrType> class foreign_ptr {
public:
	foreign_ptr(PtrType value) noexcept;
	foreign_ptr(const foreign_ptr &) = delete;
	foreign_ptr(foreign_ptr &&other) noexcept;
	~foreign_ptr();
	auto &operator*() const noexcept { return *_value; }
	auto operator->() const noexcept { return _value.get(); }

private:
	PtrType _value;
	unsigned _cpu;
};
template <typename T> foreign_ptr<T> make_foreign(T pointer) { return foreign_ptr<T>(std::move(pointer)); }
}
