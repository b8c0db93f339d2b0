// Stand-in for Microsoft's Parallel Patterns Library.
#pragma once

namespace Concurrency {
template <typename Index, typename Function> void parallel_for(Index first, Index last, const Function &func) {}
template <typename Index, typename Function> void parallel_for(Index first, Index last, Index step, const Function &func) {}
template <typename Iterator, typename Function> void parallel_for_each(Iterator first, Iterator last, const Function &func) {}
template <typename Function1, typename Function2> void parallel_invoke(const Function1 &func1, const Function2 &func2) {}
}
