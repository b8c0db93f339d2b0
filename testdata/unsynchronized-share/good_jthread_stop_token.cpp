// A jthread with its stop token: the counter is read behind the join.
// expect-none
#include <atomic>
#include <chrono>
#include <stop_token>
#include <thread>

class Heartbeat {
public:
	void start()
	{
		thread_ = std::jthread([this](std::stop_token stop) {
			while (!stop.stop_requested()) {
				beats_++;
				std::this_thread::sleep_for(std::chrono::milliseconds(10));
			}
		});
	}

	long stop()
	{
		thread_.request_stop();
		thread_.join();
		return beats_;
	}

private:
	long beats_ = 0;
	std::jthread thread_;
};

long good_heartbeat()
{
	long beats = 0;
	{
		std::jthread thread([&beats](std::stop_token stop) {
			while (!stop.stop_requested())
				beats++;
		});
		thread.request_stop();
	}
	return beats;
}
