// Stands in for folly (2025): the executors of the process.
#pragma once

#include <folly/Executor.h>

namespace folly
{
ExecutorKeepAlive<> getGlobalCPUExecutor();
} // namespace folly
