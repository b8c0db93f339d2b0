// expect-none
// Who only remembers where an object is, neither reads nor writes it.
#include <memory>
#include <thread>
#include <vector>

struct context {
	void run();
};

class context_pool {
	std::vector<std::shared_ptr<context>> contexts_;

public:
	void run()
	{
		for (std::size_t i = 0; i < contexts_.size(); i++)
			contexts_[i]->run();
	}
	const context &first() const { return *contexts_.front(); }
};

class server {
	context_pool &pool_;
	const context &first_;

public:
	explicit server(context_pool &pool) : pool_(pool), first_(pool_.first()) {}
	void start();
};

struct options {
	int port = 0;
	std::vector<int> ports;
};

struct view {
	const options &all;
	const std::vector<int> &ports;

	explicit view(const options &options) : all(options), ports(options.ports) {}
};

void good_server()
{
	context_pool pool;
	std::thread runner([&pool] { pool.run(); });
	server server(pool);
	server.start();
	runner.join();
}

int good_view(options &settings)
{
	std::thread writer([&settings] { settings.ports.push_back(settings.port); });
	view seen(settings);
	const options &again = seen.all;
	writer.join();
	return static_cast<int>(again.ports.size() + seen.ports.size());
}
