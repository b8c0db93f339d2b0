// Stands in for libunifex: what its senders have in common here. The real ones are many types.
#pragma once

#include <coroutine>
#include <tuple>
#include <type_traits>

namespace unifex
{
namespace _stand_in
{
template <class... Parts> struct sender {
	std::tuple<Parts...> parts;
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>) noexcept;
	void await_resume() noexcept;
};
} // namespace _stand_in
} // namespace unifex
