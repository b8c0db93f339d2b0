// Stands in for async_simple: a pool.
#pragma once

#include <async_simple/Executor.h>
#include <cstddef>

namespace async_simple
{
namespace executors
{
class SimpleExecutor : public Executor
{
      public:
	explicit SimpleExecutor(std::size_t);
	~SimpleExecutor() override;
	bool schedule(Func) override;
};
} // namespace executors
} // namespace async_simple
