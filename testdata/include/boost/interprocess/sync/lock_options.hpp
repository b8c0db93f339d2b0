// Stands in for Boost: the tags of Interprocess' locks.
#pragma once

namespace boost
{
namespace interprocess
{
struct defer_lock_type {
};
struct try_to_lock_type {
};
struct accept_ownership_type {
};
} // namespace interprocess
} // namespace boost
