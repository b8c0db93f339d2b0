// Stands in for libunifex: async_scope: v1 is the one without a version in its name.
#pragma once

#include <unifex/sender.hpp>

namespace unifex
{
inline namespace v1
{
namespace _async_scope
{
struct async_scope {
	async_scope() noexcept;
	~async_scope();
	template <class Sender> _stand_in::sender<> spawn(Sender &&)
	{
		return static_cast<_stand_in::sender<> (*)()>(nullptr)();
	}
	template <class Scheduler, class Sender>
	_stand_in::sender<> spawn_on(Scheduler &&, Sender &&)
	{
		return static_cast<_stand_in::sender<> (*)()>(nullptr)();
	}
	template <class Scheduler, class Fun>
	_stand_in::sender<> spawn_call_on(Scheduler &&, Fun &&)
	{
		return static_cast<_stand_in::sender<> (*)()>(nullptr)();
	}
	template <class Sender> void detached_spawn(Sender &&)
	{
	}
	template <class Scheduler, class Sender> void detached_spawn_on(Scheduler &&, Sender &&)
	{
	}
	template <class Scheduler, class Fun> void detached_spawn_call_on(Scheduler &&, Fun &&)
	{
	}
	_stand_in::sender<> complete() noexcept;
	_stand_in::sender<> cleanup() noexcept;
};
} // namespace _async_scope
using _async_scope::async_scope;
} // namespace v1
namespace v2
{
namespace _async_scope
{
struct async_scope {
	async_scope() noexcept;
	~async_scope();
	_stand_in::sender<> join() noexcept;
};
} // namespace _async_scope
using _async_scope::async_scope;
} // namespace v2
} // namespace unifex
