// Stands in for Boost: string_view.
#pragma once

#include <string>

namespace boost
{
template <class charT, class traits = std::char_traits<charT>> class basic_string_view
{
      public:
	basic_string_view(const charT *);
	basic_string_view(const std::basic_string<charT> &);
};
typedef basic_string_view<char> string_view;
} // namespace boost
