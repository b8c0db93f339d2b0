// Asio's rows of the tables of types. Sockets and timers: distinct ones are safe, what happens to one
// that is shared no type shows.
#include <asio.hpp>
#include <asio/any_completion_handler.hpp>
#include <asio/experimental/channel.hpp>
#include <asio/ssl.hpp>

struct session {
	asio::ip::tcp::socket socket;
	asio::strand<asio::any_io_executor> strand;
	asio::steady_timer deadline;
};

// verdict: asio::io_context: send yes, sync yes
// verdict: asio::thread_pool: send yes, sync yes
// verdict: asio::any_io_executor: send yes, sync yes
// verdict: asio::strand<asio::any_io_executor>: send yes, sync yes
// verdict: asio::basic_stream_socket<asio::ip::tcp>: send yes, sync unknown
// verdict: asio::basic_socket_acceptor<asio::ip::tcp>: send yes, sync unknown
// verdict: asio::basic_waitable_timer<std::chrono::steady_clock>: send yes, sync unknown
// verdict: asio::basic_signal_set<>: send yes, sync unknown
// verdict: asio::ssl::context: send yes, sync yes
// verdict: asio::mutable_buffer: send yes, sync yes
// verdict: asio::any_completion_handler<void ()>: send unknown, sync unknown
// verdict: asio::experimental::basic_channel<asio::any_io_executor, int, void (int)>: send yes, sync unknown
// verdict: session: send yes, sync unknown
// verdict: session *: send yes, sync yes
struct uses {
	asio::io_context a;
	asio::thread_pool b;
	asio::any_io_executor c;
	asio::strand<asio::any_io_executor> d;
	asio::ip::tcp::socket e;
	asio::ip::tcp::acceptor f;
	asio::steady_timer g;
	asio::signal_set h;
	asio::ssl::context i;
	asio::mutable_buffer j;
	asio::any_completion_handler<void()> k;
	asio::experimental::basic_channel<asio::any_io_executor, int, void(int)> l;
	session m;
	session *n;
};

bool use(uses &all)
{
	return all.e.is_open();
}
