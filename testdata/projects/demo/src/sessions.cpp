#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "sendsync.h"

namespace
{

// Cheap to copy, within one thread.
class NOT_SEND_BECAUSE("its copies count themselves in a plain int") buffer
{
      public:
	explicit buffer(std::string text) : block_(new block{1, std::move(text)})
	{
	}
	buffer(const buffer &other) : block_(other.block_)
	{
		++block_->references;
	}
	buffer &operator=(const buffer &) = delete;
	~buffer()
	{
		if (--block_->references == 0)
			delete block_;
	}
	std::size_t size() const
	{
		return block_->text.size();
	}

      private:
	struct block {
		int references;
		std::string text;
	};
	block *block_;
};

std::atomic<std::size_t> sent;

} // namespace

void
broadcast(const buffer &message, int sessions)
{
	std::vector<std::thread> workers;

	for (int i = 0; i < sessions; i++)
		workers.emplace_back([message] { sent += message.size(); });
	for (std::thread &worker : workers)
		worker.join();
}

void
broadcast_shared(const std::string &text, int sessions)
{
	auto message = std::make_shared<const std::string>(text);
	std::vector<std::thread> workers;

	for (int i = 0; i < sessions; i++)
		workers.emplace_back([message] { sent += message->size(); });
	for (std::thread &worker : workers)
		worker.join();
}
