// Stand-in for userver's starts without a span.
#pragma once
#include <userver/engine/task/task_base.hpp>

namespace userver::engine {
template <typename F, typename... Args> using ResultOf = std::invoke_result_t<std::decay_t<F>, std::decay_t<Args>...>;
template <typename F, typename... Args> TaskWithResult<ResultOf<F, Args...>> AsyncNoSpan(F &&f, Args &&...args) { return TaskWithResult<ResultOf<F, Args...>>::Make(); }
template <typename F, typename... Args> TaskWithResult<ResultOf<F, Args...>> AsyncNoSpan(TaskProcessor &processor, F &&f, Args &&...args) { return TaskWithResult<ResultOf<F, Args...>>::Make(); }
template <typename F, typename... Args> TaskWithResult<ResultOf<F, Args...>> CriticalAsyncNoSpan(F &&f, Args &&...args) { return TaskWithResult<ResultOf<F, Args...>>::Make(); }
template <typename F, typename... Args> SharedTaskWithResult<ResultOf<F, Args...>> SharedAsyncNoSpan(F &&f, Args &&...args) { return SharedTaskWithResult<ResultOf<F, Args...>>::Make(); }
template <typename F, typename... Args> SharedTaskWithResult<ResultOf<F, Args...>> SharedCriticalAsyncNoSpan(F &&f, Args &&...args) { return SharedTaskWithResult<ResultOf<F, Args...>>::Make(); }
}
