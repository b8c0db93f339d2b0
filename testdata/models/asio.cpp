// The headers that declare every name of annotations/models/asio.yaml.
// package: libasio-dev libssl-dev
// args: -std=c++20 -DASIO_HAS_CO_AWAIT -DASIO_HAS_STD_COROUTINE
// absent: asio::any_completion_executor, asio::any_completion_handler, asio::append, asio::prepend, asio::consign -- Debian 12 has asio 1.22
// absent: asio::basic_inline_executor -- Debian 12 has asio 1.22
#include <asio.hpp>
#include <asio/experimental/channel.hpp>
#include <asio/experimental/concurrent_channel.hpp>
#include <asio/ssl.hpp>
