// args: -std=c++14
// A generic lambda inside of a template: its pattern is reached from the pattern of the function and
// from each instantiation.
#include <utility>
template <class F, class... A> auto invoke(F &&f, A &&... a) { return f(std::forward<A>(a)...); }
struct S { template <class H> int w(const char *m, H &&h) { return h(1); } };
template <typename Token>
auto write(S &s, const char *m, bool partial, Token &&token)
{
	auto initiation = [](auto &&handler, S &s, const char *message, bool partial) {
		if (partial)
			return s.w(message, std::forward<decltype(handler)>(handler));
		return s.w(message + 1, std::forward<decltype(handler)>(handler));
	};
	return invoke(initiation, token, s, m, partial);
}
int main() { S s; return write(s, "x", true, [](int n) { return n; }); }
