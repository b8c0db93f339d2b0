// A class that starts a thread on its own members.
#include <string>
#include <thread>

class Poller {
public:
	void start()
	{
		worker_ = std::thread([this] { run(); }); // expect: unsynchronized-share "polls_"
		polls_ = 0; // expect-note: "the function that started it writes 'polls_'"
	}

	void start_method()
	{
		worker_ = std::thread(&Poller::run, this); // expect: unsynchronized-share "polls_"
		polls_ = 0;
	}

	~Poller()
	{
		if (worker_.joinable())
			worker_.join();
	}

private:
	void run()
	{
		while (polls_ < 10)
			polls_++;
	}

	int polls_ = 0;
	std::thread worker_;
};

class Late {
public:
	Late() : worker_([this] { count_++; }) // expect: unsynchronized-share
	{
		count_ = 1;
	}
	~Late() { worker_.join(); }

private:
	int count_ = 0;
	std::thread worker_;
};
