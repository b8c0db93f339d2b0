// Stands in for cppcoro: multi_producer_sequencer.
#pragma once

#include <cstddef>

namespace cppcoro
{
template <class Sequence = std::size_t> class multi_producer_sequencer
{
};
} // namespace cppcoro
