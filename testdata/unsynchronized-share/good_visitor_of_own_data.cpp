// options: --rules -thread-per-item
// The task's own data behind the captured object's; the spawner uses what the task does not.
// expect-none
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

class Downloader {
public:
	explicit Downloader(std::string url) : url_(std::move(url)) {}

	std::string fetch()
	{
		std::string body;
		std::thread worker([this, &body] { body = url_ + "?"; });

		attempts_++;
		worker.join();
		bytes_ += body.size();
		return body;
	}

	void fetch_all(const std::vector<std::string> &urls)
	{
		std::vector<std::unique_ptr<Downloader>> parts;
		std::vector<std::thread> threads;

		for (const std::string &url : urls) {
			parts.push_back(std::make_unique<Downloader>(url));
			Downloader *part = parts.back().get();

			threads.emplace_back([part] { part->attempts_++; });
		}
		for (auto &thread : threads)
			thread.join();
	}

private:
	std::string url_;
	int attempts_ = 0;
	size_t bytes_ = 0;
};
