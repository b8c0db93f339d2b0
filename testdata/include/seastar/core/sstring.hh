// Stand-in for Seastar's string.
#pragma once

namespace seastar {
template <typename char_type, typename Size, Size max_size, bool NulTerminate = true> class basic_sstring {
public:
	basic_sstring(const char_type *text);
	Size size() const noexcept;

private:
	char_type *_text;
};
using sstring = basic_sstring<char, unsigned, 15>;
}
