// Endless loops inside of threads, accept loops that hand on to queues: no thread is started in them.
// expect-none
#include <sys/socket.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void serve(int connection);

class server {
public:
	explicit server(unsigned workers)
	{
		for (unsigned i = 0; i < workers; i++)
			workers_.emplace_back(&server::work, this);
		acceptor_ = std::thread([this] { accept_all(); });
	}

	~server()
	{
		stopping_ = true;
		changed_.notify_all();
		acceptor_.join();
		for (std::thread &worker : workers_)
			worker.join();
	}

private:
	void accept_all()
	{
		while (!stopping_) {
			int connection = ::accept(listener_, nullptr, nullptr);

			if (connection >= 0)
				push(connection);
		}
	}

	void push(int connection)
	{
		std::lock_guard<std::mutex> guard(mutex_);
		waiting_.push_back(connection);
		changed_.notify_one();
	}

	void work()
	{
		for (;;) {
			std::unique_lock<std::mutex> lock(mutex_);

			changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
			if (stopping_)
				return;
			int connection = waiting_.front();
			waiting_.pop_front();
			lock.unlock();
			serve(connection);
		}
	}

	int listener_ = -1;
	std::atomic<bool> stopping_{false};
	std::mutex mutex_;
	std::condition_variable changed_;
	std::deque<int> waiting_;
	std::vector<std::thread> workers_;
	std::thread acceptor_;
};

int main()
{
	server server(std::thread::hardware_concurrency());
}
