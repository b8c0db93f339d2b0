/*
 * One thread, one poll() loop. A worker is known by its pipe: its end means
 * that the child is done, dead or killed, and waitpid() tells which.
 *
 * SIGINT and SIGTERM come through a signalfd while children run, so there is
 * no handler and no global state. What a child prints (LLVM's last words) goes
 * to an unnamed file and is looked at only to tell why it died.
 */
#include "project/workers.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/text.h"
#include "project/obstacle.h"
#include "project/pathname.h"

#if defined(__SANITIZE_ADDRESS__)
#define WITH_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WITH_ASAN 1
#endif
#endif
#ifndef WITH_ASAN
#define WITH_ASAN 0
#endif
#if WITH_ASAN
#include <sanitizer/lsan_interface.h>
#endif

enum {
	EXIT_BASE = 64, /* a child's exit code is this and its unit_status: sanitizers use others */
	DEFAULT_SECONDS = 300,
	LOG_MAX = 4096,
};
static const uint64_t default_memory = UINT64_C(8) << 30;

enum killed { KILLED_NOT, KILLED_LATE, KILLED_INTERRUPTED };

struct worker {
	pid_t pid;
	uint32_t unit;
	int pipe;
	FILE *log; /* the child's standard error; NULL: there is none */
	int64_t deadline;
	enum killed killed;
	struct text bytes;
};

struct pool {
	struct worker_settings settings;
	const struct unit_command *commands;
	struct unit_result *results;
	uint32_t count, next, finished; /* next: position in order */
	uint32_t *order;
	VEC(struct worker) running;
	int signals;
	sigset_t signals_before;
	bool interrupted;
};

/* Milliseconds of a clock that only goes forward. */
static int64_t
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

__attribute__((format(printf, 2, 3))) static void
set_reason(struct unit_result *result, const char *format, ...)
{
	struct text text = {0};
	va_list arguments;

	va_start(arguments, format);
	text_vprintf(&text, format, arguments);
	va_end(arguments);
	free(result->reason);
	result->reason = xstrdup(text_str(&text));
	text_free(&text);
}

/* ---- the largest first: the last to finish should not be the longest ---- */

struct sized {
	uint32_t unit;
	off_t size;
};

static int
compare_sizes(const void *left, const void *right)
{
	const struct sized *a = left, *b = right;

	if (a->size != b->size)
		return a->size > b->size ? -1 : 1;
	return (a->unit > b->unit) - (a->unit < b->unit);
}

/* Bytes of the source; -1 when there is no such file. */
static off_t
unit_size(const struct unit_command *command)
{
	struct arena arena = {0};
	struct stat status;
	const char *path = pathname_absolute(&arena, command->directory, command->file);
	off_t size = stat(path, &status) == 0 ? status.st_size : -1;

	arena_release(&arena);
	return size;
}

static void
order_units(struct pool *pool)
{
	struct sized *sized = xmalloc((pool->count + 1) * sizeof *sized);

	for (uint32_t i = 0; i < pool->count; i++)
		sized[i] = (struct sized){i, unit_size(&pool->commands[i])};
	qsort(sized, pool->count, sizeof *sized, compare_sizes);
	pool->order = xmalloc((pool->count + 1) * sizeof *pool->order);
	for (uint32_t i = 0; i < pool->count; i++)
		pool->order[i] = sized[i].unit;
	free(sized);
}

/* ---- the child ---- */

static void
limit(__rlimit_resource_t resource, uint64_t value)
{
	const struct rlimit limits = {value, value};
	setrlimit(resource, &limits);
}

static bool
write_all(int fd, const char *bytes, size_t length)
{
	while (length) {
		ssize_t written = write(fd, bytes, length);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		bytes += written;
		length -= (size_t)written;
	}
	return true;
}

/* _exit() is no exit for LeakSanitizer, which would see nothing of a whole parse. */
static bool
leaked(void)
{
#if WITH_ASAN
	return __lsan_do_recoverable_leak_check() != 0;
#else
	return false;
#endif
}

/* libclang prints to standard output what some flags ask of a compiler; ours is for reports. */
static void
mute_output(void)
{
	int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);

	if (nowhere >= 0)
		dup2(nowhere, STDOUT_FILENO);
}

_Noreturn static void
child_main(const struct pool *pool, const struct unit_command *command, int pipe, FILE *log)
{
	struct facts facts;
	struct text bytes = {0};

	sigprocmask(SIG_SETMASK, &pool->signals_before, NULL);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	limit(RLIMIT_CORE, 0);
	mute_output();
	if (!WITH_ASAN) {
		limit(RLIMIT_AS, pool->settings.memory);
		if (log)
			dup2(fileno(log), STDERR_FILENO);
	}
	enum unit_status status = pool->settings.lower(command, &facts);
	if (status != UNIT_CRASHED)
		facts_write(&facts, &bytes);
	bool sent = write_all(pipe, text_str(&bytes), bytes.length);
	if (WITH_ASAN) { /* else the system frees faster */
		if (status != UNIT_CRASHED)
			facts_free(&facts);
		text_free(&bytes);
	}
	_exit(sent && !leaked() ? EXIT_BASE + (int)status : EXIT_FAILURE);
}

/* ---- starting ---- */

/* Then with the reason. */
static bool
is_obstructed(const struct unit_command *command, struct unit_result *result)
{
	struct text reason = {0};
	bool obstructed = unit_obstacle(command, &reason);

	if (obstructed)
		set_reason(result, "%s", text_str(&reason));
	text_free(&reason);
	return obstructed;
}

static void
start_worker(struct pool *pool, uint32_t unit)
{
	int ends[2];

	if (is_obstructed(&pool->commands[unit], &pool->results[unit])) {
		pool->finished++;
		return;
	}
	if (pipe(ends) < 0) {
		set_reason(&pool->results[unit], "no pipe: %s", strerror(errno));
		pool->finished++;
		return;
	}
	FILE *log = tmpfile();
	pid_t pid = fork();
	if (pid == 0)
		child_main(pool, &pool->commands[unit], ends[1], log);
	close(ends[1]);
	if (pid < 0) {
		set_reason(&pool->results[unit], "no process: %s", strerror(errno));
		pool->finished++;
		close(ends[0]);
		if (log)
			fclose(log);
		return;
	}
	*vec_push(&pool->running) = (struct worker){
		.pid = pid,
		.unit = unit,
		.pipe = ends[0],
		.log = log,
		.deadline = now() + (int64_t)pool->settings.seconds * 1000,
	};
}

/* ---- what came of it ---- */

/* The beginning of what the child said, in TEXT, of LOG_MAX + 1 bytes. */
static void
read_log(FILE *log, char *text)
{
	*text = '\0';
	if (log && fseek(log, 0, SEEK_SET) == 0)
		text[fread(text, 1, LOG_MAX, log)] = '\0';
}

static bool
tells_of_memory(const char *log)
{
	return strstr(log, "out of memory") || strstr(log, "bad_alloc");
}

/* The first error of the log, of a command that libclang did not understand. */
static void
explain_refusal(const char *log, struct unit_result *result)
{
	static const char mark[] = "error: ";
	const char *error = strstr(log, mark);

	if (!error) {
		set_reason(result, "libclang gave up on its command: `clang -fsyntax-only` with "
				   "its flags tells why");
		return;
	}
	error += strlen(mark);
	set_reason(result, "libclang gave up on its command: %.*s", (int)strcspn(error, "\n"),
		   error);
}

static void
explain_crash(const struct pool *pool, const struct worker *worker, int status,
	      struct unit_result *result)
{
	const char *name = WIFSIGNALED(status) ? sigabbrev_np(WTERMSIG(status)) : NULL;
	char log[LOG_MAX + 1];

	read_log(worker->log, log);
	if (tells_of_memory(log))
		set_reason(result, "out of memory (limit: %llu MiB)",
			   (unsigned long long)(pool->settings.memory >> 20));
	else if (WIFSIGNALED(status))
		set_reason(result, "libclang crashed (SIG%s)", name ? name : "?");
	else if (WEXITSTATUS(status) != EXIT_BASE + UNIT_CRASHED)
		set_reason(result, "the worker ended with status %d", WEXITSTATUS(status));
	else if (unit_size(&pool->commands[worker->unit]) < 0)
		set_reason(result, "no such file");
	else
		explain_refusal(log, result);
}

/* The first error that ended the parse. */
static void
explain_fatal(struct unit_result *result)
{
	const struct facts *facts = &result->facts;

	for (uint32_t i = 1; i < facts->diagnostics.count; i++) {
		const struct diagnostic_text *row = &facts->diagnostics.items[i];
		const char *file = facts_str(facts, facts->files.items[row->span.file].path);
		if (row->severity < 4)
			continue;
		if (row->span.line)
			set_reason(result, "%s:%u:%u: %s", file, row->span.line, row->span.column,
				   facts_str(facts, row->message));
		else
			set_reason(result, "%s", facts_str(facts, row->message));
		return;
	}
	set_reason(result, "fatal error");
}

static void
keep_answer(const struct pool *pool, const struct worker *worker, struct unit_result *result)
{
	result->ok = true;
	if (pool->settings.cache)
		cache_keep(pool->settings.cache, &pool->commands[worker->unit], &result->facts,
			   &worker->bytes);
}

static void
take_answer(const struct pool *pool, const struct worker *worker, int status,
	    struct unit_result *result)
{
	const char *error = NULL;
	int code = WIFEXITED(status) ? WEXITSTATUS(status) - EXIT_BASE : UNIT_CRASHED;

	if (worker->killed == KILLED_INTERRUPTED)
		set_reason(result, "interrupted");
	else if (worker->killed == KILLED_LATE)
		set_reason(result, "no answer within %u s", pool->settings.seconds);
	else if (code != UNIT_OK && code != UNIT_FATAL)
		explain_crash(pool, worker, status, result);
	else {
		facts_free(&result->facts);
		if (!facts_read(&result->facts, text_str(&worker->bytes), worker->bytes.length,
				&error)) {
			set_reason(result, "the worker's facts are damaged: %s", error);
			facts_init(&result->facts);
		} else if (code == UNIT_FATAL)
			explain_fatal(result);
		else
			keep_answer(pool, worker, result);
	}
}

static void
show_progress(const struct pool *pool, const char *file)
{
	if (pool->settings.progress)
		fprintf(stderr, "\r\033[K[%u/%u] %s", pool->finished, pool->count,
			pathname_base(file));
}

/* The pipe has ended. Removes the worker from the running ones. */
static void
finish_worker(struct pool *pool, uint32_t index)
{
	struct worker worker = pool->running.items[index];
	int status = 0;

	pool->running.items[index] = *vec_last(&pool->running);
	pool->running.count--;
	close(worker.pipe);
	while (waitpid(worker.pid, &status, 0) < 0 && errno == EINTR)
		;
	take_answer(pool, &worker, status, &pool->results[worker.unit]);
	pool->finished++;
	show_progress(pool, pool->commands[worker.unit].file);
	text_free(&worker.bytes);
	if (worker.log)
		fclose(worker.log);
}

/* ---- the loop ---- */

static bool
find_answer(struct pool *pool, uint32_t unit)
{
	struct unit_result *result = &pool->results[unit];
	struct facts facts;

	if (!pool->settings.cache ||
	    !cache_find(pool->settings.cache, &pool->commands[unit], &facts))
		return false;
	facts_free(&result->facts);
	*result = (struct unit_result){.facts = facts, .ok = true, .from_cache = true};
	pool->finished++;
	show_progress(pool, pool->commands[unit].file);
	return true;
}

/* The next unit: known from an earlier run, or a worker's. */
static void
begin_unit(struct pool *pool)
{
	uint32_t unit = pool->order[pool->next++];

	if (!find_answer(pool, unit))
		start_worker(pool, unit);
}

static bool
may_begin(const struct pool *pool)
{
	return pool->next < pool->count && pool->running.count < pool->settings.jobs;
}

static void
read_worker(struct pool *pool, uint32_t index)
{
	struct worker *worker = &pool->running.items[index];
	char bytes[1 << 16];
	ssize_t length = read(worker->pipe, bytes, sizeof bytes);

	if (length > 0)
		text_append(&worker->bytes, bytes, (size_t)length);
	else if (length == 0 || errno != EINTR)
		finish_worker(pool, index);
}

static void
kill_late(struct pool *pool)
{
	int64_t time = now();

	for (uint32_t i = 0; i < pool->running.count; i++) {
		struct worker *worker = &pool->running.items[i];
		if (worker->killed || time < worker->deadline)
			continue;
		worker->killed = KILLED_LATE;
		kill(worker->pid, SIGKILL);
	}
}

/* Milliseconds to the next deadline. */
static int
time_left(const struct pool *pool)
{
	int64_t left = INT64_C(1000000);

	for (uint32_t i = 0; i < pool->running.count; i++) {
		const struct worker *worker = &pool->running.items[i];
		int64_t own = worker->deadline - now();
		if (!worker->killed && own < left)
			left = own;
	}
	return left < 0 ? 0 : (int)left + 1;
}

/* Takes the news, and waits for some when there is nothing else to do. */
static void
wait_workers(struct pool *pool)
{
	VEC(struct pollfd) fds = {0};

	*vec_push(&fds) = (struct pollfd){.fd = pool->signals, .events = POLLIN};
	for (uint32_t i = 0; i < pool->running.count; i++)
		*vec_push(&fds) =
			(struct pollfd){.fd = pool->running.items[i].pipe, .events = POLLIN};
	int patience = may_begin(pool) || !pool->running.count ? 0 : time_left(pool);
	if (poll(fds.items, fds.count, patience) > 0) {
		pool->interrupted = fds.items[0].revents != 0;
		/* Backwards: a worker that ends is replaced by the last one. */
		for (uint32_t i = fds.count - 1; i > 0; i--)
			if (fds.items[i].revents)
				read_worker(pool, i - 1);
	}
	kill_late(pool);
	vec_free(&fds);
}

static void
kill_all(struct pool *pool)
{
	while (pool->running.count) {
		struct worker *worker = vec_last(&pool->running);
		worker->killed = KILLED_INTERRUPTED;
		kill(worker->pid, SIGKILL);
		finish_worker(pool, pool->running.count - 1);
	}
	while (pool->next < pool->count)
		set_reason(&pool->results[pool->order[pool->next++]], "interrupted");
}

static void
catch_signals(struct pool *pool)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigprocmask(SIG_BLOCK, &set, &pool->signals_before);
	pool->signals = signalfd(-1, &set, SFD_CLOEXEC); /* -1 is fine: poll() skips it */
}

/* Swallows the signals that came, so that they do not end the program when they are let through
 * again: the caller exits in its own way. */
static void
release_signals(struct pool *pool)
{
	struct signalfd_siginfo info;

	if (pool->interrupted)
		(void)!read(pool->signals, &info, sizeof info);
	if (pool->signals >= 0)
		close(pool->signals);
	sigprocmask(SIG_SETMASK, &pool->signals_before, NULL);
}

static void
fill_defaults(struct worker_settings *settings)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);

	if (!settings->jobs)
		settings->jobs = processors > 0 ? (uint32_t)processors : 1;
	if (!settings->seconds)
		settings->seconds = DEFAULT_SECONDS;
	if (!settings->memory)
		settings->memory = default_memory;
}

bool
workers_run(const struct worker_settings *settings, const struct unit_command *commands,
	    uint32_t count, struct unit_result *results)
{
	struct pool pool = {
		.settings = *settings,
		.commands = commands,
		.results = results,
		.count = count,
	};

	fill_defaults(&pool.settings);
	order_units(&pool);
	for (uint32_t i = 0; i < count; i++) {
		results[i] = (struct unit_result){0};
		facts_init(&results[i].facts);
	}
	catch_signals(&pool);
	while (pool.finished < count && !pool.interrupted) {
		if (may_begin(&pool))
			begin_unit(&pool);
		wait_workers(&pool);
	}
	if (pool.interrupted)
		kill_all(&pool);
	if (pool.settings.progress)
		fputs("\r\033[K", stderr);
	release_signals(&pool);
	vec_free(&pool.running);
	free(pool.order);
	return !pool.interrupted;
}

void
unit_results_free(struct unit_result *results, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		facts_free(&results[i].facts);
		free(results[i].reason);
	}
}
