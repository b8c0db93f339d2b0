// Stands in for Boost: string_ref.
#pragma once

#include <string>

namespace boost
{
template <class charT, class traits = std::char_traits<charT>> class basic_string_ref
{
      public:
	basic_string_ref(const charT *);
	basic_string_ref(const std::basic_string<charT> &);
};
typedef basic_string_ref<char> string_ref;
} // namespace boost
