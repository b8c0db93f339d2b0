// Boost.Asio's rows of the tables of types: those of Asio in another namespace.
#include <boost/asio.hpp>

struct session {
	boost::asio::ip::tcp::socket socket;
	boost::asio::strand<boost::asio::any_io_executor> strand;
};

// verdict: boost::asio::io_context: send yes, sync yes
// verdict: boost::asio::thread_pool: send yes, sync yes
// verdict: boost::asio::any_io_executor: send yes, sync yes
// verdict: boost::asio::basic_waitable_timer<std::chrono::steady_clock>: send yes, sync unknown
// verdict: boost::asio::basic_stream_socket<boost::asio::ip::tcp>: send yes, sync unknown
// verdict: session: send yes, sync unknown
struct uses {
	boost::asio::io_context context;
	boost::asio::thread_pool pool;
	boost::asio::any_io_executor executor;
	boost::asio::steady_timer timer;
	boost::asio::ip::tcp::socket socket;
	session all;
};

bool use(uses &all)
{
	return all.socket.is_open();
}
