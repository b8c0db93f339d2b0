// Stand-in for Abseil: the standard's, as C++17 has one.
#pragma once
#include <string_view>

namespace absl {
inline namespace lts {
using std::string_view;
}
}
