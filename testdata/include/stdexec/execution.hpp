// Stands in for stdexec (2026): the algorithms, objects that are called, and one type for all
// senders.
#pragma once

#include <coroutine>
#include <tuple>
#include <type_traits>

namespace stdexec
{
template <class... Parts> struct _sender {
	std::tuple<Parts...> parts;
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>) noexcept;
	void await_resume() noexcept;
};
struct schedule_t {
	template <class... A> _sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
inline constexpr schedule_t schedule{};
struct then_t {
	template <class... A> _sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
inline constexpr then_t then{};
struct just_t {
	template <class... A> _sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
inline constexpr just_t just{};
struct on_t {
	template <class... A> _sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
inline constexpr on_t on{};
struct starts_on_t {
	template <class... A> _sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
inline constexpr starts_on_t starts_on{};
struct continues_on_t {
	template <class... A> _sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
inline constexpr continues_on_t continues_on{};
struct when_all_t {
	template <class... A> _sender<std::decay_t<A>...> operator()(A &&...) const
	{
		return static_cast<_sender<std::decay_t<A>...> (*)()>(nullptr)();
	}
};
inline constexpr when_all_t when_all{};
struct sync_wait_t {
	template <class... A> void operator()(A &&...) const
	{
	}
};
inline constexpr sync_wait_t sync_wait{};
struct spawn_t {
	template <class... A> void operator()(A &&...) const
	{
	}
};
inline constexpr spawn_t spawn{};

namespace __clsur
{
template <class Sender, class Closure>
	requires requires(Sender &&sender) { sender.parts; }
_sender<std::decay_t<Sender>, std::decay_t<Closure>>
operator|(Sender &&sender, Closure &&closure)
{
	return static_cast<_sender<std::decay_t<Sender>, std::decay_t<Closure>> (*)()>(nullptr)();
}
} // namespace __clsur
using __clsur::operator|;
class inplace_stop_source
{
      public:
	void request_stop() noexcept;
};
class inplace_stop_token
{
};
class run_loop
{
      public:
	void run();
	void finish();
};
#define COUNTING_SCOPE(name)                                                                       \
	class name                                                                                 \
	{                                                                                          \
	      public:                                                                              \
		struct token {                                                                     \
			void *scope;                                                               \
		};                                                                                 \
		name() noexcept;                                                                   \
		~name();                                                                           \
		token get_token() noexcept;                                                        \
		_sender<> join() noexcept;                                                         \
	};
COUNTING_SCOPE(counting_scope)
COUNTING_SCOPE(simple_counting_scope)
} // namespace stdexec
