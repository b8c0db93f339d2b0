// Abseil: locks and what one waits on, values, views.
#include <absl/container/flat_hash_map.h>
#include <absl/container/inlined_vector.h>
#include <absl/functional/any_invocable.h>
#include <absl/status/statusor.h>
#include <absl/strings/cord.h>
#include <absl/strings/string_view.h>
#include <absl/synchronization/mutex.h>
#include <absl/synchronization/notification.h>
#include <absl/types/span.h>

struct table {
	mutable absl::Mutex mutex;
	mutable int hits;
};
struct uses {
	absl::MutexLock lock;
	absl::ReaderMutexLock reader;
	absl::WriterMutexLock writer;
	absl::ReleasableMutexLock releasable;
	absl::Notification done;
	absl::flat_hash_map<int, absl::MutexLock *> locks;
	absl::flat_hash_map<int, int> numbers;
	absl::InlinedVector<int, 8> few;
	absl::StatusOr<int> result;
	absl::Cord text;
	absl::string_view view;
	absl::Span<const int> span;
	absl::AnyInvocable<void()> callback;
	table shared;
};
// verdict: absl::Mutex: send yes, sync yes
// verdict: absl::MutexLock: send no, sync no
// verdict: absl::ReaderMutexLock: send no, sync no
// verdict: absl::WriterMutexLock: send no, sync no
// verdict: absl::ReleasableMutexLock: send no, sync no
// verdict: absl::Notification: send yes, sync yes
// verdict: absl::flat_hash_map<int, int>: send yes, sync yes
// verdict: absl::flat_hash_map<int, absl::MutexLock *>: send no, sync no
// verdict: absl::InlinedVector<int, 8>: send yes, sync yes
// verdict: absl::StatusOr<int>: send yes, sync yes
// verdict: absl::Cord: send yes, sync yes
// verdict: std::basic_string_view: send yes, sync yes
// verdict: absl::Span<const int>: send yes, sync yes
// verdict: absl::AnyInvocable<void ()>: send unknown, sync unknown
// verdict: table: send yes, sync yes
