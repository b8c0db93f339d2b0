// Stands in for folly (2025): a thread that calls functions from time to time.
#pragma once

#include <chrono>
#include <folly/Function.h>
#include <string>

namespace folly
{
class FunctionScheduler
{
      public:
	~FunctionScheduler();
	void addFunction(Function<void()> &&, std::chrono::milliseconds, std::string);
	void addFunctionOnce(Function<void()> &&, std::string);
	bool start();
	bool shutdown();
};
} // namespace folly
