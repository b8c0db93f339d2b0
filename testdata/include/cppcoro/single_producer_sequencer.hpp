// Stands in for cppcoro: single_producer_sequencer.
#pragma once

#include <cstddef>

namespace cppcoro
{
template <class Sequence = std::size_t> class single_producer_sequencer
{
};
} // namespace cppcoro
