// options: --strictness minimal
// Structure where only what somebody stated counts: the user's annotations speak through classes, a
// library's model only for its own type and through pointers.
#include <mutex>

#include "sendsync.h"

struct NOT_SEND local { int value; };
struct has_local { local value; };
struct cache { mutable int hits; };
struct has_guard { std::unique_lock<std::mutex> guard; };
struct points { has_local *one; void *other; std::unique_lock<std::mutex> *guard; };
// verdict: local: send no, sync no
// verdict: has_local: send no, sync no
// verdict: has_local *: send no, sync no
// verdict: void *: send unknown, sync unknown
// verdict: cache: send yes, sync yes
// verdict: std::unique_lock<std::mutex>: send no, sync yes
// verdict: std::unique_lock<std::mutex> *: send no, sync yes
// verdict: has_guard: send unknown, sync yes
