// expect-none
#include <future>
#include <string>
#include <vector>

// Another library's async.
namespace mine
{
struct token {
	~token()
	{
	}
};
template <class F> token async(F f)
{
	f();
	return {};
}
} // namespace mine
void good_same_name()
{
	mine::async([] {});
}
