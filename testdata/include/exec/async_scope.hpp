// Stands in for stdexec (2026): async_scope.
#pragma once

#include <stdexec/execution.hpp>

namespace experimental::execution
{
namespace __scope
{
struct async_scope {
	async_scope() noexcept;
	~async_scope();
	template <class Sender> void spawn(Sender &&)
	{
	}
	template <class Sender> stdexec::_sender<> spawn_future(Sender &&)
	{
		return static_cast<stdexec::_sender<> (*)()>(nullptr)();
	}
	stdexec::_sender<> on_empty() const;
};
} // namespace __scope
using __scope::async_scope;
} // namespace experimental::execution
namespace exec = experimental::execution;
