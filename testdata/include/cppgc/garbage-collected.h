// Stand-in for Oilpan.
#pragma once

namespace cppgc {
template <typename T> class GarbageCollected {};
class GarbageCollectedMixin {};
}
