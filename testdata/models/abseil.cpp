// absent: absl::Mutex::lock, absl::Mutex::lock_shared, absl::Mutex::try_lock, absl::Mutex::try_lock_shared -- since 2025
// absent: absl::Mutex::unlock, absl::Mutex::unlock_shared -- since 2025
// package: libabsl-dev
#include <absl/base/call_once.h>
#include <absl/base/internal/spinlock.h>
#include <absl/container/btree_map.h>
#include <absl/container/btree_set.h>
#include <absl/container/fixed_array.h>
#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>
#include <absl/container/inlined_vector.h>
#include <absl/container/node_hash_map.h>
#include <absl/container/node_hash_set.h>
#include <absl/functional/any_invocable.h>
#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/strings/cord.h>
#include <absl/strings/string_view.h>
#include <absl/synchronization/barrier.h>
#include <absl/synchronization/blocking_counter.h>
#include <absl/synchronization/mutex.h>
#include <absl/synchronization/notification.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <absl/types/span.h>
