#include <string>
#include <vector>

#include "task.hpp"

#include <functional>
#include <map>
#include <memory>

struct request {
	int id;
	std::string path;
};
using reply = std::function<void(int)>;

class router
{
      public:
	void bad_route(const std::string &path, std::function<demo::task<int>(const request &)> handler)
	{
		routes_[path] = [handler](const request &query, reply done) {
			[handler, done](request query) -> demo::fire_and_forget { // expect: coroutine-lambda-capture
				done(co_await handler(query));
			}(query);
		};
	}
	void good_route(const std::string &path, std::function<demo::task<int>(const request &)> handler)
	{
		routes_[path] = [handler](const request &query, reply done) {
			[](auto handler, request query, reply done) -> demo::fire_and_forget {
				done(co_await handler(query));
			}(handler, query, done);
		};
	}

      private:
	std::map<std::string, std::function<void(const request &, reply)>> routes_;
};
