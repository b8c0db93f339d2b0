// asio: handlers of an io_context run where run() is called, mostly on this very thread.
// expect-none
#include <memory>

namespace asio
{
class io_context
{
      public:
	unsigned long run();
};
template <class Function> void post(io_context &on, Function &&function);
} // namespace asio

class connection : public std::enable_shared_from_this<connection>
{
      public:
	void start(asio::io_context &on)
	{
		asio::post(on, [self = shared_from_this()] { self->read(); });
		asio::post(on, [this] { read(); });
	}
	int read() const
	{
		return ++reads_;
	}

      private:
	mutable int reads_ = 0;
};

void
good_loop(connection &peer)
{
	asio::io_context loop;
	peer.start(loop);
	loop.run();
}
