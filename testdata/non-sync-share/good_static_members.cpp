// Static functions and members use no object; a bound method of a copy uses the copy.
// expect-none
#include <functional>
#include <thread>

class codec
{
      public:
	static void warm_up()
	{
		std::jthread worker(&codec::fill);
		std::jthread other([] { fill(); });
	}
	static void fill();
	void run() const
	{
		state_++;
	}
	void run_copy()
	{
		std::jthread worker(&codec::run, *this);
		std::jthread other(std::bind(&codec::run, *this));
	}

      private:
	mutable int state_ = 0;
};
