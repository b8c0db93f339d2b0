// Stand-in for PhotonLibOS.
#pragma once
#include <photon/thread/thread.h>

namespace photon {
template <typename F, typename... Arguments> thread *thread_create11(F f, Arguments &&...arguments) { return nullptr; }
}
