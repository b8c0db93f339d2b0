// Stands in for Boost: bind.
#pragma once

namespace boost
{
template <class F, class... A> struct bind_result {
	void operator()();
};
template <class F, class... A>
bind_result<F, A...>
bind(F, A...)
{
	return static_cast<bind_result<F, A...> (*)()>(nullptr)();
}
} // namespace boost
