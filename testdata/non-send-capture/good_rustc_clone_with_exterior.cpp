// rustc clone-with-exterior, send-resource, sendable-class: plain classes, with destructors or
// without, go where they like.
// expect-none
#include <cstdio>
#include <memory>
#include <string>
#include <thread>
#include <utility>

struct pair {
	int a, b;
};
class resource
{
      public:
	explicit resource(int number) : number_(number)
	{
	}
	resource(resource &&) = default;
	~resource()
	{
		std::puts("released");
	}
	int number() const
	{
		return number_;
	}

      private:
	int number_;
	std::string name_;
};

void
good_all(pair both, resource one)
{
	auto boxed = std::make_unique<pair>(both);
	std::jthread t([z = std::move(boxed), one = std::move(one)] { (void)(z->a + one.number()); });
}
