// Stand-in for userver's starts of tasks.
#pragma once
#include <userver/engine/async.hpp>

namespace userver::utils {
template <typename F, typename... Args> engine::TaskWithResult<engine::ResultOf<F, Args...>> Async(std::string name, F &&f, Args &&...args) { return engine::TaskWithResult<engine::ResultOf<F, Args...>>::Make(); }
template <typename F, typename... Args> engine::TaskWithResult<engine::ResultOf<F, Args...>> Async(engine::TaskProcessor &processor, std::string name, F &&f, Args &&...args) { return engine::TaskWithResult<engine::ResultOf<F, Args...>>::Make(); }
template <typename F, typename... Args> engine::TaskWithResult<engine::ResultOf<F, Args...>> CriticalAsync(std::string name, F &&f, Args &&...args) { return engine::TaskWithResult<engine::ResultOf<F, Args...>>::Make(); }
template <typename F, typename... Args> engine::SharedTaskWithResult<engine::ResultOf<F, Args...>> SharedAsync(std::string name, F &&f, Args &&...args) { return engine::SharedTaskWithResult<engine::ResultOf<F, Args...>>::Make(); }
template <typename F, typename... Args> engine::SharedTaskWithResult<engine::ResultOf<F, Args...>> SharedCriticalAsync(std::string name, F &&f, Args &&...args) { return engine::SharedTaskWithResult<engine::ResultOf<F, Args...>>::Make(); }
template <typename F, typename... Args> engine::TaskWithResult<engine::ResultOf<F, Args...>> AsyncBackground(std::string name, engine::TaskProcessor &processor, F &&f, Args &&...args) { return engine::TaskWithResult<engine::ResultOf<F, Args...>>::Make(); }
template <typename F, typename... Args> engine::TaskWithResult<engine::ResultOf<F, Args...>> CriticalAsyncBackground(std::string name, engine::TaskProcessor &processor, F &&f, Args &&...args) { return engine::TaskWithResult<engine::ResultOf<F, Args...>>::Make(); }
}
