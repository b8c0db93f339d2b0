// Stands in for Asio 1.38: what its users call, by name and signature. Own words; no behaviour.
// Included inside namespace asio, and inside namespace boost::asio.
using error_code = std::error_code;
class execution_context
{
      public:
	execution_context();
	execution_context(const execution_context &) = delete;
	~execution_context();
};
class any_io_executor
{
      public:
	any_io_executor() noexcept;
	template <class E> any_io_executor(E) noexcept
	{
	}
};
class any_completion_executor
{
      public:
	template <class E> any_completion_executor(E) noexcept
	{
	}
};
class executor
{
};
template <class Blocking, class Relationship, class Allocator> class basic_system_executor
{
};
template <class Blocking> class basic_inline_executor
{
};
class io_context : public execution_context
{
      public:
	template <class Allocator, std::uintptr_t Bits> class basic_executor_type
	{
	};
	class strand;
	using executor_type = basic_executor_type<std::allocator<void>, 0>;
	using count_type = std::size_t;
	io_context();
	explicit io_context(int concurrency_hint);
	executor_type get_executor() noexcept;
	count_type run();
	template <class D> std::size_t run_for(const D &)
	{
		return static_cast<std::size_t (*)()>(nullptr)();
	}
	template <class T> std::size_t run_until(const T &)
	{
		return static_cast<std::size_t (*)()>(nullptr)();
	}
	count_type run_one();
	template <class D> std::size_t run_one_for(const D &)
	{
		return static_cast<std::size_t (*)()>(nullptr)();
	}
	count_type poll();
	count_type poll_one();
	void stop();
	bool stopped() const;
	void restart();
};
class io_context::strand
{
      public:
	explicit strand(io_context &);
};
class thread_pool : public execution_context
{
      public:
	template <class Allocator, unsigned int Bits> class basic_executor_type
	{
	};
	using executor_type = basic_executor_type<std::allocator<void>, 0>;
	thread_pool();
	explicit thread_pool(std::size_t);
	executor_type get_executor() noexcept;
	void stop();
	void join();
	void wait();
};
class system_context : public execution_context
{
};
template <class Executor> class strand
{
      public:
	explicit strand(const Executor &);
};
template <class Executor>
strand<Executor>
make_strand(const Executor &)
{
	return static_cast<strand<Executor> (*)()>(nullptr)();
}
strand<io_context::executor_type> make_strand(io_context &);
template <class Executor> class executor_work_guard
{
      public:
	explicit executor_work_guard(const Executor &) noexcept;
	~executor_work_guard();
	void reset() noexcept;
};
executor_work_guard<io_context::executor_type> make_work_guard(io_context &);

// ---- completion tokens
class detached_t
{
};
constexpr detached_t detached{};
template <class Executor = any_io_executor> struct use_awaitable_t {
};
constexpr use_awaitable_t<> use_awaitable{};
template <class Allocator = std::allocator<void>> class use_future_t
{
};
constexpr use_future_t<> use_future{};
class deferred_t
{
};
constexpr deferred_t deferred{};
template <class T, class Executor = any_io_executor> class awaitable;
namespace this_coro
{
struct executor_t {
};
constexpr executor_t executor{};
} // namespace this_coro
namespace detail
{
template <class T> struct awaitable_awaiter {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<>);
	T await_resume();
};
template <class T, class Executor> struct awaitable_frame_base {
	std::suspend_always initial_suspend() noexcept;
	std::suspend_always final_suspend() noexcept;
	void unhandled_exception();
	template <class U> awaitable_awaiter<U> await_transform(awaitable<U, Executor>) const
	{
		return static_cast<awaitable_awaiter<U> (*)()>(nullptr)();
	}
	awaitable_awaiter<any_io_executor> await_transform(this_coro::executor_t) noexcept;
};
template <class T, class Executor> struct awaitable_frame : awaitable_frame_base<T, Executor> {
	awaitable<T, Executor> get_return_object();
	void return_value(T);
};
template <class Executor>
struct awaitable_frame<void, Executor> : awaitable_frame_base<void, Executor> {
	awaitable<void, Executor> get_return_object();
	void return_void();
};
template <class Token, class T> struct token_result {
	using type = void;
};
template <class Executor, class T> struct token_result<use_awaitable_t<Executor>, T> {
	using type = awaitable<T, Executor>;
};
template <class Allocator, class T> struct token_result<use_future_t<Allocator>, T> {
	using type = std::future<T>;
};
template <class Token, class T>
using result_of = typename token_result<std::decay_t<Token>, T>::type;
} // namespace detail
template <class T, class Executor> class [[nodiscard]] awaitable
{
      public:
	using promise_type = detail::awaitable_frame<T, Executor>;
	awaitable(awaitable &&) noexcept;
	~awaitable();

      private:
	void *frame_;
};
template <class... Signatures> class any_completion_handler
{
      public:
	template <class H> any_completion_handler(H &&)
	{
	}
};

// ---- to run something
template <class Token>
auto
post(Token &&) -> detail::result_of<Token, void>
{
	return static_cast<detail::result_of<Token, void> (*)()>(nullptr)();
}
template <class A, class B, class C = detached_t>
auto
post(A &&, B &&, C && = C()) -> detail::result_of<B, void>
{
	return static_cast<detail::result_of<B, void> (*)()>(nullptr)();
}
template <class Token>
auto
dispatch(Token &&) -> detail::result_of<Token, void>
{
	return static_cast<detail::result_of<Token, void> (*)()>(nullptr)();
}
template <class A, class B, class C = detached_t>
auto
dispatch(A &&, B &&, C && = C()) -> detail::result_of<B, void>
{
	return static_cast<detail::result_of<B, void> (*)()>(nullptr)();
}
template <class Token>
auto
defer(Token &&) -> detail::result_of<Token, void>
{
	return static_cast<detail::result_of<Token, void> (*)()>(nullptr)();
}
template <class A, class B, class C = detached_t>
auto
defer(A &&, B &&, C && = C()) -> detail::result_of<B, void>
{
	return static_cast<detail::result_of<B, void> (*)()>(nullptr)();
}
template <class Executor, class T, class AwaitableExecutor, class Token>
auto
co_spawn(const Executor &, awaitable<T, AwaitableExecutor>, Token &&) -> detail::result_of<Token, T>
{
	return static_cast<detail::result_of<Token, T> (*)()>(nullptr)();
}
template <class Context, class T, class AwaitableExecutor, class Token>
	requires std::is_convertible_v<Context &, execution_context &>
auto
co_spawn(Context &, awaitable<T, AwaitableExecutor>, Token &&) -> detail::result_of<Token, T>
{
	return static_cast<detail::result_of<Token, T> (*)()>(nullptr)();
}
template <class Executor, class F, class Token>
auto
co_spawn(const Executor &, F &&, Token &&) -> detail::result_of<Token, void>
{
	return static_cast<detail::result_of<Token, void> (*)()>(nullptr)();
}
template <class Context, class F, class Token>
	requires std::is_convertible_v<Context &, execution_context &>
auto
co_spawn(Context &, F &&, Token &&) -> detail::result_of<Token, void>
{
	return static_cast<detail::result_of<Token, void> (*)()>(nullptr)();
}

// ---- handlers with something attached
template <class T, class Executor> class executor_binder
{
      public:
	void operator()();

      private:
	T target_;
};
template <class Executor, class T>
executor_binder<std::decay_t<T>, Executor>
bind_executor(const Executor &, T &&)
{
	return static_cast<executor_binder<std::decay_t<T>, Executor> (*)()>(nullptr)();
}
class cancellation_slot
{
};
class cancellation_state
{
};
class cancellation_signal
{
      public:
	cancellation_slot slot() noexcept;
};
template <class T, class Slot> class attached
{
      private:
	T target_;
};
template <class Slot, class T>
attached<std::decay_t<T>, Slot>
bind_cancellation_slot(const Slot &, T &&)
{
	return static_cast<attached<std::decay_t<T>, Slot> (*)()>(nullptr)();
}
template <class A, class T>
attached<std::decay_t<T>, A>
bind_allocator(const A &, T &&)
{
	return static_cast<attached<std::decay_t<T>, A> (*)()>(nullptr)();
}
template <class T, class... V>
attached<std::decay_t<T>, std::tuple<std::decay_t<V>...>>
append(T &&, V &&...)
{
	return static_cast<attached<std::decay_t<T>, std::tuple<std::decay_t<V>...>> (*)()>(
		nullptr)();
}
template <class T, class... V>
attached<std::decay_t<T>, std::tuple<std::decay_t<V>...>>
prepend(T &&, V &&...)
{
	return static_cast<attached<std::decay_t<T>, std::tuple<std::decay_t<V>...>> (*)()>(
		nullptr)();
}
template <class T, class... V>
attached<std::decay_t<T>, std::tuple<std::decay_t<V>...>>
consign(T &&, V &&...)
{
	return static_cast<attached<std::decay_t<T>, std::tuple<std::decay_t<V>...>> (*)()>(
		nullptr)();
}
template <class T>
attached<std::decay_t<T>, error_code &>
redirect_error(T &&, error_code &)
{
	return static_cast<attached<std::decay_t<T>, error_code &> (*)()>(nullptr)();
}

// ---- buffers
class mutable_buffer
{
      public:
	mutable_buffer(void *, std::size_t) noexcept;
};
class const_buffer
{
      public:
	const_buffer(const void *, std::size_t) noexcept;
	const_buffer(const mutable_buffer &) noexcept;
};
mutable_buffer buffer(void *, std::size_t) noexcept;
const_buffer buffer(const void *, std::size_t) noexcept;
template <class T, std::size_t N>
mutable_buffer
buffer(T (&)[N]) noexcept
{
	return static_cast<mutable_buffer (*)()>(nullptr)();
}
template <class T>
mutable_buffer
buffer(std::vector<T> &) noexcept
{
	return static_cast<mutable_buffer (*)()>(nullptr)();
}
mutable_buffer buffer(std::string &) noexcept;
const_buffer buffer(const std::string &) noexcept;
const_buffer buffer(std::string_view) noexcept;
template <class Allocator = std::allocator<char>> class basic_streambuf
{
};
using streambuf = basic_streambuf<>;
std::string &dynamic_buffer(std::string &) noexcept;

// ---- I/O objects
template <class Protocol, class Executor = any_io_executor> class basic_socket
{
      public:
	using endpoint_type = typename Protocol::endpoint;
	explicit basic_socket(io_context &);
	explicit basic_socket(const Executor &);
	basic_socket(basic_socket &&) noexcept;
	Executor get_executor() noexcept;
	void connect(const endpoint_type &);
	template <class Token>
	auto async_connect(const endpoint_type &, Token &&) -> detail::result_of<Token, void>
	{
		return static_cast<detail::result_of<Token, void> (*)()>(nullptr)();
	}
	void wait(int);
	template <class Token> auto async_wait(int, Token &&) -> detail::result_of<Token, void>
	{
		return static_cast<detail::result_of<Token, void> (*)()>(nullptr)();
	}
	void close();
	bool is_open() const;
};
template <class Protocol, class Executor = any_io_executor>
class basic_stream_socket : public basic_socket<Protocol, Executor>
{
      public:
	using basic_socket<Protocol, Executor>::basic_socket;
	template <class B> std::size_t read_some(const B &)
	{
		return static_cast<std::size_t (*)()>(nullptr)();
	}
	template <class B> std::size_t write_some(const B &)
	{
		return static_cast<std::size_t (*)()>(nullptr)();
	}
	template <class B> std::size_t receive(const B &)
	{
		return static_cast<std::size_t (*)()>(nullptr)();
	}
	template <class B> std::size_t send(const B &)
	{
		return static_cast<std::size_t (*)()>(nullptr)();
	}
	template <class B, class Token>
	auto async_read_some(const B &, Token &&) -> detail::result_of<Token, std::size_t>
	{
		return static_cast<detail::result_of<Token, std::size_t> (*)()>(nullptr)();
	}
	template <class B, class Token>
	auto async_write_some(const B &, Token &&) -> detail::result_of<Token, std::size_t>
	{
		return static_cast<detail::result_of<Token, std::size_t> (*)()>(nullptr)();
	}
	template <class B, class Token>
	auto async_receive(const B &, Token &&) -> detail::result_of<Token, std::size_t>
	{
		return static_cast<detail::result_of<Token, std::size_t> (*)()>(nullptr)();
	}
	template <class B, class Token>
	auto async_send(const B &, Token &&) -> detail::result_of<Token, std::size_t>
	{
		return static_cast<detail::result_of<Token, std::size_t> (*)()>(nullptr)();
	}
};
template <class Protocol, class Executor = any_io_executor>
class basic_datagram_socket : public basic_socket<Protocol, Executor>
{
      public:
	using basic_socket<Protocol, Executor>::basic_socket;
	template <class B> std::size_t receive_from(const B &, typename Protocol::endpoint &)
	{
		return static_cast<std::size_t (*)()>(nullptr)();
	}
	template <class B> std::size_t send_to(const B &, const typename Protocol::endpoint &)
	{
		return static_cast<std::size_t (*)()>(nullptr)();
	}
	template <class B, class Token>
	auto async_receive(const B &, Token &&) -> detail::result_of<Token, std::size_t>
	{
		return static_cast<detail::result_of<Token, std::size_t> (*)()>(nullptr)();
	}
	template <class B, class Token>
	auto async_send(const B &, Token &&) -> detail::result_of<Token, std::size_t>
	{
		return static_cast<detail::result_of<Token, std::size_t> (*)()>(nullptr)();
	}
	template <class B, class Token>
	auto async_receive_from(const B &, typename Protocol::endpoint &, Token &&)
		-> detail::result_of<Token, std::size_t>
	{
		return static_cast<detail::result_of<Token, std::size_t> (*)()>(nullptr)();
	}
	template <class B, class Token>
	auto async_send_to(const B &, const typename Protocol::endpoint &, Token &&)
		-> detail::result_of<Token, std::size_t>
	{
		return static_cast<detail::result_of<Token, std::size_t> (*)()>(nullptr)();
	}
};
template <class Protocol, class Executor = any_io_executor>
class basic_raw_socket : public basic_socket<Protocol, Executor>
{
};
template <class Protocol, class Executor = any_io_executor>
class basic_seq_packet_socket : public basic_socket<Protocol, Executor>
{
};
template <class Protocol, class Executor = any_io_executor> class basic_socket_acceptor
{
      public:
	using socket = basic_stream_socket<Protocol, Executor>;
	basic_socket_acceptor(io_context &, const typename Protocol::endpoint &);
	socket accept();
	template <class Token> auto async_accept(Token &&) -> detail::result_of<Token, socket>
	{
		return static_cast<detail::result_of<Token, socket> (*)()>(nullptr)();
	}
};
namespace ip
{
class address
{
};
template <class Protocol> class basic_endpoint
{
      public:
	basic_endpoint() noexcept;
	basic_endpoint(const Protocol &, unsigned short port) noexcept;
};
template <class Protocol, class Executor = any_io_executor> class basic_resolver
{
      public:
	explicit basic_resolver(io_context &);
	basic_endpoint<Protocol> resolve(std::string_view, std::string_view);
	template <class Token>
	auto async_resolve(std::string_view, std::string_view, Token &&)
		-> detail::result_of<Token, basic_endpoint<Protocol>>
	{
		return static_cast<detail::result_of<Token, basic_endpoint<Protocol>> (*)()>(
			nullptr)();
	}
};
class tcp
{
      public:
	using endpoint = basic_endpoint<tcp>;
	using socket = basic_stream_socket<tcp>;
	using acceptor = basic_socket_acceptor<tcp>;
	using resolver = basic_resolver<tcp>;
	static tcp v4() noexcept;
};
class udp
{
      public:
	using endpoint = basic_endpoint<udp>;
	using socket = basic_datagram_socket<udp>;
	static udp v4() noexcept;
};
} // namespace ip
namespace posix
{
template <class Executor = any_io_executor> class basic_stream_descriptor
{
      public:
	basic_stream_descriptor(io_context &, int);
};
} // namespace posix
template <class Executor = any_io_executor> class basic_serial_port
{
};
template <class Executor = any_io_executor> class basic_signal_set
{
      public:
	basic_signal_set(io_context &, int);
	basic_signal_set(io_context &, int, int);
	template <class Token> auto async_wait(Token &&) -> detail::result_of<Token, int>
	{
		return static_cast<detail::result_of<Token, int> (*)()>(nullptr)();
	}
};
using signal_set = basic_signal_set<>;
template <class Clock> struct wait_traits {
};
template <class Clock, class WaitTraits = wait_traits<Clock>, class Executor = any_io_executor>
class basic_waitable_timer
{
      public:
	explicit basic_waitable_timer(io_context &);
	basic_waitable_timer(io_context &, const typename Clock::duration &);
	explicit basic_waitable_timer(const Executor &);
	std::size_t expires_after(const typename Clock::duration &);
	std::size_t cancel();
	void wait();
	template <class Token> auto async_wait(Token &&) -> detail::result_of<Token, void>
	{
		return static_cast<detail::result_of<Token, void> (*)()>(nullptr)();
	}
};
using steady_timer = basic_waitable_timer<std::chrono::steady_clock>;
namespace ssl
{
class context
{
};
template <class Stream> class stream
{
      public:
	stream(Stream, context &);
};
} // namespace ssl
template <class Stream, class B>
std::size_t
read(Stream &, const B &)
{
	return static_cast<std::size_t (*)()>(nullptr)();
}
template <class Stream, class B>
std::size_t
write(Stream &, const B &)
{
	return static_cast<std::size_t (*)()>(nullptr)();
}
template <class Stream, class B>
std::size_t
read_until(Stream &, B &&, std::string_view)
{
	return static_cast<std::size_t (*)()>(nullptr)();
}
template <class Socket, class Endpoints>
void
connect(Socket &, const Endpoints &)
{
}
template <class Stream, class B, class Token>
auto
async_read(Stream &, const B &, Token &&) -> detail::result_of<Token, std::size_t>
{
	return static_cast<detail::result_of<Token, std::size_t> (*)()>(nullptr)();
}
template <class Stream, class B, class Token>
auto
async_write(Stream &, const B &, Token &&) -> detail::result_of<Token, std::size_t>
{
	return static_cast<detail::result_of<Token, std::size_t> (*)()>(nullptr)();
}
template <class Stream, class B, class Token>
auto
async_read_until(Stream &, B &&, std::string_view, Token &&)
	-> detail::result_of<Token, std::size_t>
{
	return static_cast<detail::result_of<Token, std::size_t> (*)()>(nullptr)();
}
template <class Socket, class Endpoints, class Token>
auto
async_connect(Socket &, const Endpoints &, Token &&) -> detail::result_of<Token, void>
{
	return static_cast<detail::result_of<Token, void> (*)()>(nullptr)();
}
namespace experimental
{
template <class Executor, class Traits, class... Signatures> class basic_channel
{
};
template <class Executor, class Traits, class... Signatures> class basic_concurrent_channel
{
};
} // namespace experimental
