// Send and Sync by annotations and by structure: the tables of traits.md, row by row. The roots are
// annotated, since no library is what is tested here; a field of each type puts it into the facts.
#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

#include "sendsync.h"

// ---- annotations on a type
struct NOT_SEND local { int value; };
struct SEND NOT_SYNC unshared { int value; };
struct NOT_SEND SYNC pinned { int value; };
struct NOT_SYNC half { int value; };
struct NOT_SEND_BECAUSE("the GUI owns it") widget { int value; };
// verdict: local: send no, sync no
// verdict: unshared: send yes, sync no
// verdict: pinned: send no, sync yes
// verdict: half: send yes, sync no
// verdict: widget: send no, sync no

struct LOCK_GUARD guard { int value; };
struct TASK_MUTEX task_mutex { mutable int value; };
struct __attribute__((scoped_lockable)) clang_guard { int value; };
struct __attribute__((capability("mutex"))) clang_mutex { mutable int value; };
struct __attribute__((swift_attr("@Sendable"))) swift_shared { local *value; };
struct __attribute__((swift_attr("@_nonSendable"))) swift_local { int value; };
// verdict: guard: send no, sync no
// verdict: task_mutex: send yes, sync yes
// verdict: clang_guard: send no, sync no
// verdict: clang_mutex: send yes, sync yes
// verdict: swift_shared: send yes, sync yes
// verdict: swift_local: send no, sync no

struct SEND claims_send { local *value; };
struct SEND SYNC claims_both { local *value; };
struct SEND_UNCHECKED SYNC_UNCHECKED reviewed { local value; };
struct SYNC synchronised { mutable int value; };
// verdict: claims_send: send yes, sync no
// verdict: claims_both: send yes, sync yes
// verdict: reviewed: send yes, sync yes
// verdict: synchronised: send yes, sync yes

// A redeclaration inherits.
struct NOT_SEND declared_before;
struct declared_before { int value; };
// verdict: declared_before: send no, sync no

// ---- annotations on a template, its specialisations and instantiations
template <class T> struct SEND_IF(T) SYNC_IF(T) box { T *value; };
template <class T> struct box<T *> { T *value; };
template <> struct NOT_SEND NOT_SYNC box<char> { int value; };
template <class T> struct NOT_SEND box<T[]> { int value; };
template <class K, class V> struct SEND_IF(K) keyed { K key; V value; };
template <class... T> struct SEND_IF(T...) pack { void *value; };
struct boxes {
	box<int> plain;
	box<local> locals;
	box<unshared> unshareds;
	box<local *> pointers;
	box<char> special;
	box<int[]> arrays;
	keyed<int, local> by_key;
	keyed<local, int> by_local;
	pack<int, long> numbers;
	pack<int, local> mixed;
};
// verdict: box<int>: send yes, sync yes
// verdict: box<local>: send no, sync no
// verdict: box<unshared>: send yes, sync no
// verdict: box<local *>: send no, sync no
// verdict: box<char>: send no, sync no
// verdict: box<int[]>: send no, sync no
// verdict: keyed<int, local>: send yes, sync no
// verdict: keyed<local, int>: send no, sync no
// verdict: pack<int, long>: send yes, sync unknown
// verdict: pack<int, local>: send no, sync unknown
// verdict: boxes: send no, sync no

// ---- annotations on a typedef and on a field
typedef int *handle NOT_SEND;
using shared_handle SEND SYNC = local *;
struct has_handle { handle value; };
struct has_shared_handle { shared_handle value; };
struct has_local_field { NOT_SEND void *window; };
struct has_excused_field { SEND local *value; };
struct has_excused_fields { SEND SYNC local *value; int *count; };
// verdict: has_handle: send no, sync no
// verdict: has_shared_handle: send yes, sync yes
// verdict: has_local_field: send no, sync no
// verdict: has_excused_field: send yes, sync no
// verdict: has_excused_fields: send yes, sync yes

// ---- scalars, functions, member pointers
enum class colour { red, green };
struct scalars {
	int number;
	double real;
	colour shade;
	std::nullptr_t nothing;
	void (*callback)(local *);
	int scalars::*member;
	int (local::*method)(int);
};
// verdict: int: send yes, sync yes
// verdict: colour: send yes, sync yes
// verdict: std::nullptr_t: send yes, sync yes
// verdict: void (*)(local *): send yes, sync yes
// verdict: int scalars::*: send yes, sync yes
// verdict: int (local::*)(int): send yes, sync yes
// verdict: scalars: send yes, sync yes

// ---- atomics and locks
struct synchronisation {
	std::atomic<int> count;
	std::atomic<local *> current;
	_Atomic(long) ticks;
	std::mutex lock;
};
// verdict: std::atomic<int>: send yes, sync yes
// verdict: std::atomic<local *>: send yes, sync yes
// verdict: _Atomic(long): send yes, sync yes
// verdict: std::mutex: send yes, sync yes
// verdict: synchronisation: send yes, sync yes

// ---- arrays and vectors
typedef float vector4 __attribute__((vector_size(16)));
struct arrays {
	int numbers[4];
	local locals[2];
	unshared unshareds[2][3];
	std::array<unshared, 2> array;
	vector4 lanes;
};
// verdict: int[4]: send yes, sync yes
// verdict: local[2]: send no, sync no
// verdict: unshared[2][3]: send yes, sync no
// verdict: std::array<unshared, 2>: send yes, sync no
// verdict: __attribute__((__vector_size__(4 * sizeof(float)))) float: send yes, sync yes
// verdict: arrays: send no, sync no

// ---- records: fields, bases, three levels down, unions
struct empty {};
struct plain { int a; std::vector<int> b; };
struct one { local value; };
struct two { one value; };
struct three { int before; two value; int after; };
struct from_local : local {};
struct from_both : plain, virtual unshared {};
struct SEND claims_over_base : local {};
struct again_below : claims_over_base { int more; };
union either { int number; local *pointer; };
union plain_either { int number; float real; };
struct anonymous_inside { union { int number; local *pointer; }; };
struct has_static { static local shared; int value; };
struct has_bits { unsigned a : 3, b : 5; };
// verdict: empty: send yes, sync yes
// verdict: plain: send yes, sync yes
// verdict: three: send no, sync no
// verdict: from_local: send no, sync no
// verdict: from_both: send yes, sync no
// verdict: claims_over_base: send yes, sync no
// verdict: again_below: send yes, sync no
// verdict: either: send no, sync no
// verdict: plain_either: send yes, sync yes
// verdict: anonymous_inside: send no, sync no
// verdict: has_static: send yes, sync yes
// verdict: has_bits: send yes, sync yes

// A template without annotations: what its instantiation holds. Phantom arguments do not count.
template <class T> struct holder { T value; };
template <class T> struct phantom { int value; };
struct holders { holder<int> a; holder<local> b; holder<unshared> c; phantom<local> d; };
// verdict: holder<int>: send yes, sync yes
// verdict: holder<local>: send no, sync no
// verdict: holder<unshared>: send yes, sync no
// verdict: phantom<local>: send yes, sync yes

// ---- mutable: Sync speaks of const access
extern std::mutex global_lock;
struct cache { mutable int hits; };
struct counted { mutable std::atomic<int> hits; };
struct locked_cache { mutable std::mutex lock; mutable std::vector<int> values; };
struct locked_local { mutable std::mutex lock; mutable local value; };
struct locked_unshared { mutable std::mutex lock; mutable unshared value; };
struct guarded_cache { mutable int hits GUARDED_BY(global_lock); };
struct guarded_field { unshared value GUARDED_BY(global_lock); };
struct guarded_local { local value GUARDED_BY(global_lock); };
struct borrows_lock { std::mutex &lock; mutable int hits; };
struct once_cache { mutable std::once_flag once; mutable int value; };
struct inherits_lock : std::mutex { mutable int hits; };
// verdict: cache: send yes, sync no
// verdict: counted: send yes, sync yes
// verdict: locked_cache: send yes, sync yes
// verdict: locked_local: send no, sync no
// verdict: locked_unshared: send yes, sync yes
// verdict: guarded_cache: send yes, sync yes
// verdict: guarded_field: send yes, sync yes
// verdict: guarded_local: send no, sync no
// verdict: borrows_lock: send yes, sync no
// verdict: once_cache: send yes, sync yes
// verdict: inherits_lock: send yes, sync yes

// ---- references are Send when what they refer to is Sync
struct references {
	int &number;
	const cache &reader;
	cache &&mover;
	unshared &alias;
	pinned &pin;
};
// verdict: int &: send yes, sync yes
// verdict: const cache &: send no, sync no
// verdict: cache &&: send no, sync no
// verdict: unshared &: send no, sync no
// verdict: pinned &: send yes, sync yes
// verdict: references: send no, sync no

// ---- pointers: only what is known to be wrong with the pointee counts
struct opaque;
struct pointers {
	int *number;
	local *to_local;
	const local *const *deep;
	unshared *to_unshared;
	pinned *to_pinned;
	void *anything;
	opaque *handle;
};
// verdict: int *: send yes, sync yes
// verdict: local *: send no, sync no
// verdict: const local *const *: send no, sync no
// verdict: unshared *: send yes, sync no
// verdict: pinned *: send no, sync yes
// verdict: void *: send unknown, sync unknown
// verdict: opaque *: send yes, sync yes
// verdict: pointers: send no, sync no

// ---- incomplete
struct has_opaque_reference { opaque &value; };
// verdict: opaque: send unknown, sync unknown
// verdict: has_opaque_reference: send unknown, sync unknown

// ---- recursion: yes while being asked
struct node { node *next; int value; };
struct tree { std::vector<tree> children; std::unique_ptr<tree> other; int value; };
struct odd;
struct even { odd *next; };
struct odd { even *next; local *root; };
// verdict: node: send yes, sync yes
// verdict: tree: send yes, sync yes
// verdict: even: send no, sync no
// verdict: odd: send no, sync no

// ---- closures: by what they capture
inline auto captures_nothing() { return [] { return 1; }; }
inline auto captures_local(local value) { return [value] { return value.value; }; }
inline auto captures_unshared(unshared &value) { return [value] { return value.value; }; }
inline auto captures_reference(unshared &value) { return [&value] { return value.value; }; }
inline auto captures_init(std::unique_ptr<local> value) {
	return [value = std::move(value)] { return value->value; };
}
struct with_nothing { decltype(captures_nothing()) task; };
struct with_local { decltype(captures_local({})) task; };
struct with_unshared { decltype(captures_unshared(std::declval<unshared &>())) task; };
struct with_reference { decltype(captures_reference(std::declval<unshared &>())) task; };
struct with_init { decltype(captures_init(nullptr)) task; };
// verdict: with_nothing: send yes, sync yes
// verdict: with_local: send no, sync no
// verdict: with_unshared: send yes, sync no
// verdict: with_reference: send no, sync no
// verdict: with_init: send no, sync no

// ---- what a pointer leads to, beside a mutex of the class: guarded by it, as a mutable field is
struct connection { unshared *handle; };
struct locked_connection { std::mutex mutex; unshared *handle; };
struct locked_pool { std::mutex mutex; std::unique_ptr<unshared> first; };
struct locked_gui { std::mutex mutex; local *widget; };
struct locked_value { std::mutex mutex; unshared value; };
// verdict: connection: send yes, sync no
// verdict: locked_connection: send yes, sync yes
// verdict: locked_pool: send yes, sync yes
// verdict: locked_gui: send no, sync no
// verdict: locked_value: send yes, sync no
