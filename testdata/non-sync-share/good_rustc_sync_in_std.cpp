// rustc sync-send-in-std and -in-libcollections: references to what the library has are shared.
// expect-none
#include <array>
#include <chrono>
#include <deque>
#include <filesystem>
#include <list>
#include <map>
#include <set>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <variant>

void
good_library(const std::deque<int> &a, const std::list<double> &b, const std::set<int> &c,
	     const std::map<int, std::string> &d, const std::unordered_map<int, int> &e,
	     const std::array<std::string, 2> &f, const std::variant<int, std::string> &g,
	     const std::string_view &h, const std::filesystem::path &i,
	     const std::chrono::milliseconds &j)
{
	std::jthread reader([&] {
		(void)a.size(), (void)b.size(), (void)c.size(), (void)d.size(), (void)e.size();
		(void)f.size(), (void)g.index(), (void)h.size(), (void)i.empty(), (void)j.count();
	});
}
