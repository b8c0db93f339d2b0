// The headers that declare every name of annotations/models/boost_asio.yaml.
// package: libboost-dev libssl-dev
// args: -std=c++20 -DBOOST_ASIO_HAS_CO_AWAIT -DBOOST_ASIO_HAS_STD_COROUTINE
// absent: boost::asio::any_completion_executor, boost::asio::any_completion_handler, boost::asio::append, boost::asio::prepend, boost::asio::consign -- Debian 12 has Boost 1.74
// absent: boost::asio::basic_inline_executor, boost::asio::cancellation_signal, boost::asio::cancellation_slot, boost::asio::cancellation_state -- Debian 12 has Boost 1.74
// absent: boost::asio::bind_cancellation_slot, boost::asio::bind_allocator, boost::asio::experimental::basic_channel, boost::asio::experimental::basic_concurrent_channel -- Debian 12 has Boost 1.74
// absent: boost::asio::any_io_executor -- a name for executor in Boost 1.74
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
