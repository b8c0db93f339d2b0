// Queues and counters that synchronise by themselves, by their models or by a mark.
// expect-none
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include <oneapi/tbb.h>

#include "sendsync.h"

template <class T> class SYNC Channel {
public:
	void send(T value);
	T receive();
};

int good_channel()
{
	Channel<int> channel;
	std::thread producer([&channel] { channel.send(1); });
	int got = channel.receive();

	producer.join();
	return got;
}

struct Metrics {
	std::atomic<long> hits = 0;
	std::vector<int> buckets;
};

long good_atomic_member(Metrics &metrics)
{
	std::thread worker([&metrics] { ++metrics.hits; });

	metrics.buckets.push_back(1);
	++metrics.hits;
	worker.join();
	return metrics.hits.load();
}

void good_atomic_shared_ptr(std::atomic<std::shared_ptr<Metrics>> &current)
{
	std::thread worker([&current] { current.store(std::make_shared<Metrics>()); });

	current.store(nullptr);
	worker.join();
}
