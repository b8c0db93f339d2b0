/*
 * Models: what is known of the types and functions of libraries, by name.
 *
 * One YAML file a library under annotations/models/, compiled into the
 * binary, plus the user's own files of the same form. A model states facts,
 * never code: docs/models.md describes every key.
 *
 * Names are qualified names without template arguments and without inline
 * namespaces ("std::unique_lock::unlock"), as facts spell them.
 */
#ifndef SENDSYNC_ANALYSIS_MODEL_H
#define SENDSYNC_ANALYSIS_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum trait { TRAIT_SEND, TRAIT_SYNC };

/* When a type has a trait: conjunction of terms. */
enum condition_kind {
	CONDITION_UNSTATED, /* the model says nothing: structure decides */
	CONDITION_ALWAYS,
	CONDITION_NEVER,
	CONDITION_UNKNOWN,
	CONDITION_PARTS, /* every template argument that is a type has the trait that is asked */
	CONDITION_TERMS, /* all of terms[] */
};
struct condition_term {
	enum trait trait;
	uint32_t argument; /* position of the template argument, from 0 */
};
struct condition {
	enum condition_kind kind;
	uint32_t term_count;
	struct condition_term terms[4];
};

/* What a type is to the flow analyses; a bit set. */
enum {
	ROLE_THREAD_MUTEX = 1 << 0,
	ROLE_TASK_MUTEX = 1 << 1,
	ROLE_GUARD = 1 << 2, /* holds a lock while it lives; whose: the mutex argument, below */
	ROLE_TASK_GUARD = 1 << 3, /* holds a task's lock */
	ROLE_TAG_DEFER = 1 << 4,  /* std::defer_lock_t: the guard is built without locking */
	ROLE_TAG_TRY = 1 << 5,
	ROLE_TAG_ADOPT = 1 << 6,
	ROLE_VIEW = 1 << 7,   /* refers to what it was built from: string_view, span,
				 reference_wrapper, iterators */
	ROLE_HOLDER = 1 << 8, /* type-erased: std::function, std::any */
	ROLE_BOX =
		1 << 9, /* owns at most one value of argument 0: optional, unique_ptr, shared_ptr */
	ROLE_CONTAINER = 1 << 10,       /* owns elements of its arguments: vector, array, map, pair,
					   tuple, variant */
	ROLE_NEVER_SUSPENDS = 1 << 11,  /* an awaiter such as std::suspend_never */
	ROLE_ALWAYS_SUSPENDS = 1 << 12, /* std::suspend_always */
	ROLE_SYNCHRONIZED = 1 << 13,    /* internally synchronised: a mutable field of it is fine */
	ROLE_LAZY_TASK = 1 << 14,   /* a coroutine's result: nothing runs before it is awaited */
	ROLE_EAGER_TASK = 1 << 15,  /* ... that runs at once, and runs on when it is dropped */
	ROLE_MIGRATES = 1 << 16,    /* a task that may resume on another thread */
	ROLE_SAME_THREAD = 1 << 17, /* a task that resumes on the thread it runs on */
	ROLE_BLOCKING =
		1 << 19, /* a stream whose operations wait for a disk, a pipe or a terminal */
	ROLE_THREAD_BOUND = 1 << 18, /* lives on one thread, others may know its address: QObject.
					What is derived from it says nothing by structure */
	ROLE_RECURSIVE = 1 << 19,    /* a mutex that its owner may lock again, and that counts */
};

/* What happens to a running task when the handle is destroyed. */
enum handle_end {
	HANDLE_END_NOTHING,    /* pthread_t: the thread runs on, unjoined */
	HANDLE_END_JOINS,      /* jthread, the future of std::async */
	HANDLE_END_TERMINATES, /* std::thread */
	HANDLE_END_DETACHES,
};

struct model_type {
	const char *name, *library, *because; /* because: NULL when the model gives none */
	const char *instead;                  /* what to use instead, for help lines; NULL */
	struct condition send, sync;
	uint32_t roles;         /* ROLE_* */
	uint32_t guard_mutex;   /* ROLE_GUARD: template argument that is the mutex type */
	bool guard_mutex_rest;  /* ... and all after it (scoped_lock) */
	bool guard_mutex_known; /* false: the guard has no mutex argument (then a thread's) */
	bool guard_always;      /* ... and holds its lock though it is built without arguments */
};

/* Which value of a call a model speaks of. */
enum {
	ARG_NONE = -1,
	ARG_THIS = -2,
	ARG_RESULT = -3,
	ARG_REST = -4, /* every argument behind the task */
	ARG_ALL = -5,
	ARG_UNNAMED = -6, /* what no argument names, one in the program: the lock of
			     enter_registry() and leave_registry(), the interpreter's, the default
			     loop */
};

enum spawn_lifetime {
	SPAWN_SCOPED,   /* ended when the call returns */
	SPAWN_HANDLE,   /* ends when the handle is joined */
	SPAWN_DETACHED, /* nobody knows */
};

struct model_spawn {
	bool present;
	int task, data, handle; /* argument positions or ARG_*; handle ARG_RESULT: the object
				   constructed or returned */
	enum spawn_lifetime lifetime;
	bool many;               /* the task runs several times, at once */
	bool same_thread;        /* the task runs on the calling thread: nothing crosses */
	bool starts_thread;      /* it runs on a thread of the operating system of its own */
	bool by_pointer;         /* data is a pointer to the payload (C) */
	const char *payload;     /* ... no, to a request whose member of this name points to it
				    (uv_work_t::data); NULL */
	const char *policy_type; /* if argument 0 has this type, all positions move by one
				    (std::launch); NULL */
	int policy_same_thread;  /* this constant of it means same_thread (launch::deferred), or
				    ARG_NONE */
	int attributes; /* a pointer to attributes, which may ask for a detached start; NULL: none
			 */
	enum handle_end handle_end;
	const char *only_with; /* a spawn only when an argument has this type (asio::detached_t);
				  NULL: always */
};

/* A call that blocks its thread, or (`opens`) makes what other calls wait for. */
struct model_blocks {
	bool present;
	int on;      /* the descriptor or stream that decides; ARG_NONE: it blocks always */
	int flags;   /* an argument ... */
	int unless;  /* ... any of whose bits here mean that nothing waits (MSG_DONTWAIT) */
	int timeout; /* an argument that is zero when nothing waits */
	int without; /* blocks only when this argument, a callback, is null */
};

enum model_success {
	SUCCESS_ALWAYS,
	SUCCESS_ZERO,
	SUCCESS_NONZERO
}; /* which result means "done" */

struct model_function {
	const char *name, *library, *because, *instead;
	struct model_spawn spawn;
	int locks, unlocks,
		try_locks; /* argument whose lock is taken / given back: mutex or guard; ARG_NONE */
	int releases; /* guard that forgets its mutex, which stays locked (unique_lock::release) */
	int tests; /* result is true when the guard holds / the thread is joinable / the box is full
		    */
	int joins, detaches; /* handle, or container of handles */
	int waits;           /* blocks until another task signals through this object (latch::wait,
				condition::wait) */
	int empties;         /* the box or container is emptied: optional::reset, vector::clear */
	int fills;   /* ARG_THIS: constructs a value of the receiver's template argument 0 from the
			arguments   (emplace_back, optional::emplace); ARG_RESULT: of the function's
			(make_unique) */
	int takes;   /* moves argument 0 into this (push_back) */
	int swaps;   /* this and argument 0, or 0 and 1 when it is 0 */
	int borrows; /* the result refers to this argument (std::ref, string::data, vector::begin)
		      */
	int returns; /* the result is this argument (std::move, std::forward, std::addressof: as a
			reference) */
	int binds;   /* ARG_ALL: the result holds all arguments (std::bind, make_tuple) */
	int derefs;  /* the result is *argument (unique_ptr::get is its address): operator*, value,
			front, at */
	bool calls_back; /* runs its callable arguments before it returns (for_each, call_once) */
	enum model_success success;
	int callback;      /* runs later on an event loop, which it must not block */
	int sets_detached; /* attributes: start detached when the last argument is not zero */
	int atomic;        /* accesses what this argument points to atomically */
	bool per_thread;   /* the result means something on the calling thread only */
	bool own_handle;   /* the result is a handle that the calling thread may be joined by */
	bool resumes;      /* another task goes on: what it finds locked may be its own to unlock */
	bool migrates;     /* awaiting the result is a thread hop */
	struct model_blocks blocks; /* on: descriptor or stream that is waited for */
	struct model_blocks opens;  /* on: the new descriptor or stream; flags, unless: it is
				       non-blocking */
	int unblocks;               /* the descriptor may be non-blocking from now on (fcntl) */
	bool suspends, never_returns, offloads, no_throw;
	bool built_in; /* not of the user's own files */
};

struct models;

/* The compiled-in models and the user's FILES (paths; count may be 0). NULL with *ERROR set
 * (malloc'ed: "file:line:column: what is wrong; the nearest valid key is ...") when one cannot be
 * read. */
struct models *models_load(const char *const *files, size_t count, char **error);
void models_free(struct models *models);

/* By qualified name; NULL when nothing is known. */
const struct model_type *models_type(const struct models *models, const char *name);
const struct model_function *models_function(const struct models *models, const char *name);

/* For tests and documentation: row INDEX of all, in order of library and file; NULL behind the
 * last. */
const struct model_type *models_type_at(const struct models *models, size_t index);
const struct model_function *models_function_at(const struct models *models, size_t index);

#endif
