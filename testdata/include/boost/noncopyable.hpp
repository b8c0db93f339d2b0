// Stands in for Boost: noncopyable.
#pragma once

namespace boost
{
namespace noncopyable_
{
class noncopyable
{
      protected:
	noncopyable() = default;
	noncopyable(const noncopyable &) = delete;
};
} // namespace noncopyable_
typedef noncopyable_::noncopyable noncopyable;
} // namespace boost
