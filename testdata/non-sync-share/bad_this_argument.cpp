// `this` as an argument is that reference too; the address of another object is a pointer by value.
#include <functional>
#include <thread>

class session
{
      public:
	void start()
	{
		std::jthread reader(&session::read, this, 80); // expect: non-sync-share
	}
	void start_bound()
	{
		std::jthread reader(std::bind(&session::read, this, 81)); // expect: non-sync-share
	}
	void read(int port) const
	{
		last_port_ = port;
	}

      private:
	mutable int last_port_ = 0;
};

void
good_pointer(session *of)
{
	std::jthread reader(&session::read, of, 80);
}
