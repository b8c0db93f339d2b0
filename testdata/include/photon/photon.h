// Stand-in for PhotonLibOS.
#pragma once
#include <cstdint>

namespace photon {
int init(uint64_t event_engine = 0, uint64_t io_engine = 0);
int fini();
}
