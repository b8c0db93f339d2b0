/*
 * sendsync.h: what sendsync cannot see in your code, said in your code.
 *
 * For C (C11 and later) and C++ (C++11 and later). Nothing to link, nothing
 * included; under clang a macro is __attribute__((annotate("sendsync::..."))),
 * which changes no code, and under every other compiler it is nothing.
 *
 * Each macro has two names: SENDSYNC_SEND and SEND. Define
 * SENDSYNC_NO_SHORT_NAMES before the include when the short ones are in your
 * way; they are listed at the end.
 *
 * Where a macro stands:
 *
 *   a class, struct, union, enum   class SEND Channel { ... };
 *                                  typedef struct NOT_SEND widget widget;
 *   a class template               template <class T> class SEND_IF(T) Box { ... };
 *   a typedef or alias             typedef int *handle NOT_SEND;
 *                                  using handle NOT_SEND = int *;
 *   a field or variable            NOT_SEND void *window;    int hits GUARDED_BY(lock);
 *   a function                     BLOCKS int fetch(const char *url);
 *   a parameter                    SPAWNS int start(TASK job *run, TASK_DATA void *data);
 *
 * In front of a function works for declarations and definitions alike; behind
 * it, for declarations only. Say it once, on the first declaration: later ones
 * inherit it, and so do instantiations of a template. An explicit or partial
 * specialisation is a class of its own: it says its own. Any number may stand
 * side by side: struct SEND NOT_SYNC foo.
 *
 * Licence: MIT-0, see LICENSE beside this file: take it without a notice.
 */
#ifndef SENDSYNC_H
#define SENDSYNC_H

#if defined(__clang__)
#define SENDSYNC_ANNOTATE_(text) __attribute__((annotate("sendsync::" text)))
#else
#define SENDSYNC_ANNOTATE_(text)
#endif

/* ---- Send and Sync ----
 * Send: a value may be handed to another thread, used and destroyed there.
 * Sync: a const reference to it may be used from several threads at once.
 * On a type; on a typedef; on a field, whose type it overrides. */

#define SENDSYNC_SEND SENDSYNC_ANNOTATE_("send")

/* Implies NOT_SYNC, unless SYNC stands beside it. */
#define SENDSYNC_NOT_SEND SENDSYNC_ANNOTATE_("not_send")

/* The same with the reason, a string literal, which every report quotes:
 * struct NOT_SEND_BECAUSE("belongs to the thread that runs the GUI") widget; */
#define SENDSYNC_NOT_SEND_BECAUSE(reason) SENDSYNC_ANNOTATE_("not_send:" reason)

#define SENDSYNC_SYNC SENDSYNC_ANNOTATE_("sync")
#define SENDSYNC_NOT_SYNC SENDSYNC_ANNOTATE_("not_sync")

/* On a class template: has the trait when these of its parameters have it.
 * template <class K, class V> class SEND_IF(K, V) Map; */
#define SENDSYNC_SEND_IF(...) SENDSYNC_ANNOTATE_("send_if:" #__VA_ARGS__)
#define SENDSYNC_SYNC_IF(...) SENDSYNC_ANNOTATE_("sync_if:" #__VA_ARGS__)

/* SEND and SYNC, reviewed by hand: a field that contradicts the claim is not reported. */
#define SENDSYNC_SEND_UNCHECKED SENDSYNC_ANNOTATE_("send_unchecked")
#define SENDSYNC_SYNC_UNCHECKED SENDSYNC_ANNOTATE_("sync_unchecked")

/* ---- locks ---- */

/* On a type: holds a thread's lock while it lives. Implies NOT_SEND. */
#define SENDSYNC_LOCK_GUARD SENDSYNC_ANNOTATE_("lock_guard")

/* On a type: holds a task's lock while it lives; may be held over a suspension. */
#define SENDSYNC_TASK_GUARD SENDSYNC_ANNOTATE_("task_guard")

/* On a type: a mutex that a task owns and not a thread. */
#define SENDSYNC_TASK_MUTEX SENDSYNC_ANNOTATE_("task_mutex")

/* On a function: returns with a lock held, or released, that it took over from its caller. */
#define SENDSYNC_ACQUIRES_LOCK SENDSYNC_ANNOTATE_("acquires_lock")
#define SENDSYNC_RELEASES_LOCK SENDSYNC_ANNOTATE_("releases_lock")

/* On a field or variable: only used while the mutex M is held. */
#define SENDSYNC_GUARDED_BY(...) SENDSYNC_ANNOTATE_("guarded_by:" #__VA_ARGS__)

/* ---- tasks ----
 * A task is code that may run beside the code that started it. */

/* On a function: starts a task that ends when the handle it returns is joined; has ended when the
 * function returns; may run for ever. */
#define SENDSYNC_SPAWNS SENDSYNC_ANNOTATE_("spawns")
#define SENDSYNC_SPAWNS_SCOPED SENDSYNC_ANNOTATE_("spawns_scoped")
#define SENDSYNC_SPAWNS_DETACHED SENDSYNC_ANNOTATE_("spawns_detached")

/* On a parameter of such a function: the code that runs; what it is called with. */
#define SENDSYNC_TASK SENDSYNC_ANNOTATE_("task")
#define SENDSYNC_TASK_DATA SENDSYNC_ANNOTATE_("task_data")

/* On a function: waits for the end of its handle's task; gives the handle up. */
#define SENDSYNC_JOINS SENDSYNC_ANNOTATE_("joins")
#define SENDSYNC_DETACHES SENDSYNC_ANNOTATE_("detaches")

/* ---- suspension and blocking ----
 * On a function. */

/* Is a suspension point, though no co_await is written (a stackful coroutine's yield). */
#define SENDSYNC_SUSPENDS SENDSYNC_ANNOTATE_("suspends")

/* Blocks the thread it runs on. */
#define SENDSYNC_BLOCKS SENDSYNC_ANNOTATE_("blocks")

/* Runs its callable where blocking is fine. */
#define SENDSYNC_OFFLOADS SENDSYNC_ANNOTATE_("offloads")

/* On a task type or a coroutine: may, or may not, resume on another thread.
 * MIGRATES on a function that returns an awaitable: awaiting it is a change of threads. */
#define SENDSYNC_MIGRATES SENDSYNC_ANNOTATE_("migrates")
#define SENDSYNC_SAME_THREAD SENDSYNC_ANNOTATE_("same_thread")

/* ---- the short names ----
 * Those with arguments do not call the long ones: an argument that is a macro would be expanded. */
#ifndef SENDSYNC_NO_SHORT_NAMES
#define SEND SENDSYNC_SEND
#define NOT_SEND SENDSYNC_NOT_SEND
#define NOT_SEND_BECAUSE(reason) SENDSYNC_NOT_SEND_BECAUSE(reason)
#define SYNC SENDSYNC_SYNC
#define NOT_SYNC SENDSYNC_NOT_SYNC
#define SEND_IF(...) SENDSYNC_ANNOTATE_("send_if:" #__VA_ARGS__)
#define SYNC_IF(...) SENDSYNC_ANNOTATE_("sync_if:" #__VA_ARGS__)
#define SEND_UNCHECKED SENDSYNC_SEND_UNCHECKED
#define SYNC_UNCHECKED SENDSYNC_SYNC_UNCHECKED
#define LOCK_GUARD SENDSYNC_LOCK_GUARD
#define TASK_GUARD SENDSYNC_TASK_GUARD
#define TASK_MUTEX SENDSYNC_TASK_MUTEX
#define ACQUIRES_LOCK SENDSYNC_ACQUIRES_LOCK
#define RELEASES_LOCK SENDSYNC_RELEASES_LOCK
#define GUARDED_BY(...) SENDSYNC_ANNOTATE_("guarded_by:" #__VA_ARGS__)
#define SPAWNS SENDSYNC_SPAWNS
#define SPAWNS_SCOPED SENDSYNC_SPAWNS_SCOPED
#define SPAWNS_DETACHED SENDSYNC_SPAWNS_DETACHED
#define TASK SENDSYNC_TASK
#define TASK_DATA SENDSYNC_TASK_DATA
#define JOINS SENDSYNC_JOINS
#define DETACHES SENDSYNC_DETACHES
#define SUSPENDS SENDSYNC_SUSPENDS
#define BLOCKS SENDSYNC_BLOCKS
#define OFFLOADS SENDSYNC_OFFLOADS
#define MIGRATES SENDSYNC_MIGRATES
#define SAME_THREAD SENDSYNC_SAME_THREAD
#endif

#endif
