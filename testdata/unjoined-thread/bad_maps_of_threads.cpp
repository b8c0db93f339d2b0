// options: --rules -thread-per-item
// Handles in maps, by key and by structured bindings.
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

void serve(int port);
bool bind(int port);

bool bad_early_return(const std::vector<int> &ports)
{
	std::map<int, std::thread> servers; // expect: unjoined-thread

	for (int port : ports)
		servers[port] = std::thread(serve, port);
	for (int port : ports)
		if (!bind(port))
			return false;
	for (auto &[port, server] : servers)
		server.join();
	return true;
}

void good_joined(const std::vector<int> &ports)
{
	std::map<int, std::thread> servers;

	for (int port : ports)
		servers[port] = std::thread(serve, port);
	for (auto &[port, server] : servers)
		server.join();
}

void good_second(const std::vector<int> &ports)
{
	std::unordered_map<int, std::thread> servers;

	for (int port : ports)
		servers.emplace(port, std::thread(serve, port));
	for (auto &entry : servers)
		entry.second.join();
}

void good_iterators(const std::vector<int> &ports)
{
	std::map<std::string, std::thread> servers;

	for (int port : ports)
		servers[std::to_string(port)] = std::thread(serve, port);
	for (auto at = servers.begin(); at != servers.end(); ++at)
		if (at->second.joinable())
			at->second.join();
}

void good_boxed(const std::vector<int> &ports)
{
	std::map<int, std::unique_ptr<std::thread>> servers;

	for (int port : ports)
		servers[port] = std::make_unique<std::thread>(serve, port);
	for (auto &[port, server] : servers)
		server->join();
}
