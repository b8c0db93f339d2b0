/*
 * Stand-in for libuv: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_UV_H
#define SENDSYNC_TESTDATA_UV_H

#include <netdb.h>
#include <pthread.h>
#include <semaphore.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

struct uv_loop_s {
	void *data;
	void *reserved[4];
};
typedef struct uv_loop_s uv_loop_t;
struct uv_handle_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_handle_s uv_handle_t;
struct uv_dir_s {
	size_t nentries;
	void *reserved[4];
};
typedef struct uv_dir_s uv_dir_t;
struct uv_stream_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_stream_s uv_stream_t;
struct uv_tcp_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_tcp_s uv_tcp_t;
struct uv_udp_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_udp_s uv_udp_t;
struct uv_pipe_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_pipe_s uv_pipe_t;
struct uv_tty_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_tty_s uv_tty_t;
struct uv_poll_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_poll_s uv_poll_t;
struct uv_timer_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_timer_s uv_timer_t;
struct uv_prepare_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_prepare_s uv_prepare_t;
struct uv_check_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_check_s uv_check_t;
struct uv_idle_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_idle_s uv_idle_t;
struct uv_async_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_async_s uv_async_t;
struct uv_process_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_process_s uv_process_t;
typedef struct uv_process_options_s uv_process_options_t;
int uv_spawn(uv_loop_t *loop, uv_process_t *handle, const uv_process_options_t *options);
struct uv_fs_event_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_fs_event_s uv_fs_event_t;
struct uv_fs_poll_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_fs_poll_s uv_fs_poll_t;
struct uv_signal_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_signal_s uv_signal_t;
struct uv_req_s {
	void *data;
	void *reserved[4];
};
typedef struct uv_req_s uv_req_t;
struct uv_getaddrinfo_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_getaddrinfo_s uv_getaddrinfo_t;
struct uv_getnameinfo_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_getnameinfo_s uv_getnameinfo_t;
struct uv_shutdown_s {
	void *data;
	void *reserved[4];
};
typedef struct uv_shutdown_s uv_shutdown_t;
struct uv_write_s {
	void *data;
	void *reserved[4];
};
typedef struct uv_write_s uv_write_t;
struct uv_connect_s {
	void *data;
	uv_stream_t *handle;
	void *reserved[4];
};
typedef struct uv_connect_s uv_connect_t;
struct uv_udp_send_s {
	void *data;
	void *reserved[4];
};
typedef struct uv_udp_send_s uv_udp_send_t;
struct uv_fs_s {
	void *data;
	uv_loop_t *loop;
	ssize_t result;
	void *ptr;
	const char *path;
	void *reserved[4];
};
typedef struct uv_fs_s uv_fs_t;
struct uv_work_s;
typedef struct uv_work_s uv_work_t;
typedef void (*uv_work_cb)(uv_work_t *);
typedef void (*uv_after_work_cb)(uv_work_t *, int);
struct uv_work_s {
	void *data;
	uv_loop_t *loop;
	uv_work_cb work_cb;
	uv_after_work_cb after_work_cb;
	void *reserved[4];
};
struct uv_random_s {
	void *data;
	uv_loop_t *loop;
	void *reserved[4];
};
typedef struct uv_random_s uv_random_t;
uv_loop_t *uv_default_loop(void);
int uv_loop_init(uv_loop_t *loop);
int uv_loop_close(uv_loop_t *loop);
int uv_loop_alive(const uv_loop_t *loop);
enum uv_run_mode { UV_RUN_DEFAULT = 0, UV_RUN_ONCE = 1, UV_RUN_NOWAIT = 2 };
typedef enum uv_run_mode uv_run_mode;
int uv_run(uv_loop_t *, uv_run_mode mode);
void uv_stop(uv_loop_t *);
typedef void (*uv_shutdown_cb)(uv_shutdown_t *, int);
int uv_shutdown(uv_shutdown_t *req, uv_stream_t *handle, uv_shutdown_cb cb);
void *uv_handle_get_data(const uv_handle_t *handle);
void uv_handle_set_data(uv_handle_t *handle, void *data);
void *uv_req_get_data(const uv_req_t *req);
void uv_req_set_data(uv_req_t *req, void *data);
typedef void (*uv_walk_cb)(uv_handle_t *, void *);
void uv_walk(uv_loop_t *loop, uv_walk_cb walk_cb, void *arg);
typedef void (*uv_close_cb)(uv_handle_t *);
void uv_close(uv_handle_t *handle, uv_close_cb close_cb);
typedef void (*uv_connection_cb)(uv_stream_t *, int);
int uv_listen(uv_stream_t *stream, int backlog, uv_connection_cb cb);
struct uv_buf_t {
	char *base;
	size_t len;
};
typedef struct uv_buf_t uv_buf_t;
typedef void (*uv_alloc_cb)(uv_handle_t *, size_t, uv_buf_t *);
typedef void (*uv_read_cb)(uv_stream_t *, ssize_t, const uv_buf_t *);
int uv_read_start(uv_stream_t *, uv_alloc_cb alloc_cb, uv_read_cb read_cb);
typedef void (*uv_write_cb)(uv_write_t *, int);
int uv_write(uv_write_t *req, uv_stream_t *handle, const uv_buf_t bufs[], unsigned int nbufs,
	     uv_write_cb cb);
int uv_write2(uv_write_t *req, uv_stream_t *handle, const uv_buf_t bufs[], unsigned int nbufs,
	      uv_stream_t *send_handle, uv_write_cb cb);
int uv_tcp_close_reset(uv_tcp_t *handle, uv_close_cb close_cb);
typedef void (*uv_connect_cb)(uv_connect_t *, int);
int uv_tcp_connect(uv_connect_t *req, uv_tcp_t *handle, const struct sockaddr *addr,
		   uv_connect_cb cb);
typedef void (*uv_udp_send_cb)(uv_udp_send_t *, int);
int uv_udp_send(uv_udp_send_t *req, uv_udp_t *handle, const uv_buf_t bufs[], unsigned int nbufs,
		const struct sockaddr *addr, uv_udp_send_cb send_cb);
typedef void (*uv_udp_recv_cb)(uv_udp_t *, ssize_t, const uv_buf_t *, const struct sockaddr *,
			       unsigned int);
int uv_udp_recv_start(uv_udp_t *handle, uv_alloc_cb alloc_cb, uv_udp_recv_cb recv_cb);
void uv_pipe_connect(uv_connect_t *req, uv_pipe_t *handle, const char *name, uv_connect_cb cb);
typedef void (*uv_poll_cb)(uv_poll_t *, int, int);
int uv_poll_start(uv_poll_t *handle, int events, uv_poll_cb cb);
typedef void (*uv_prepare_cb)(uv_prepare_t *);
int uv_prepare_start(uv_prepare_t *prepare, uv_prepare_cb cb);
typedef void (*uv_check_cb)(uv_check_t *);
int uv_check_start(uv_check_t *check, uv_check_cb cb);
typedef void (*uv_idle_cb)(uv_idle_t *);
int uv_idle_start(uv_idle_t *idle, uv_idle_cb cb);
typedef void (*uv_async_cb)(uv_async_t *);
int uv_async_init(uv_loop_t *, uv_async_t *async, uv_async_cb async_cb);
int uv_async_send(uv_async_t *async);
typedef void (*uv_timer_cb)(uv_timer_t *);
int uv_timer_start(uv_timer_t *handle, uv_timer_cb cb, uint64_t timeout, uint64_t repeat);
typedef void (*uv_getaddrinfo_cb)(uv_getaddrinfo_t *, int, struct addrinfo *);
int uv_getaddrinfo(uv_loop_t *loop, uv_getaddrinfo_t *req, uv_getaddrinfo_cb getaddrinfo_cb,
		   const char *node, const char *service, const struct addrinfo *hints);
typedef void (*uv_getnameinfo_cb)(uv_getnameinfo_t *, int, const char *, const char *);
int uv_getnameinfo(uv_loop_t *loop, uv_getnameinfo_t *req, uv_getnameinfo_cb getnameinfo_cb,
		   const struct sockaddr *addr, int flags);
int uv_queue_work(uv_loop_t *loop, uv_work_t *req, uv_work_cb work_cb,
		  uv_after_work_cb after_work_cb);
int uv_cancel(uv_req_t *req);
typedef int uv_file;
typedef void (*uv_fs_cb)(uv_fs_t *);
int uv_fs_close(uv_loop_t *loop, uv_fs_t *req, uv_file file, uv_fs_cb cb);
int uv_fs_open(uv_loop_t *loop, uv_fs_t *req, const char *path, int flags, int mode, uv_fs_cb cb);
int uv_fs_read(uv_loop_t *loop, uv_fs_t *req, uv_file file, const uv_buf_t bufs[],
	       unsigned int nbufs, int64_t offset, uv_fs_cb cb);
int uv_fs_unlink(uv_loop_t *loop, uv_fs_t *req, const char *path, uv_fs_cb cb);
int uv_fs_write(uv_loop_t *loop, uv_fs_t *req, uv_file file, const uv_buf_t bufs[],
		unsigned int nbufs, int64_t offset, uv_fs_cb cb);
int uv_fs_copyfile(uv_loop_t *loop, uv_fs_t *req, const char *path, const char *new_path, int flags,
		   uv_fs_cb cb);
int uv_fs_mkdir(uv_loop_t *loop, uv_fs_t *req, const char *path, int mode, uv_fs_cb cb);
int uv_fs_mkdtemp(uv_loop_t *loop, uv_fs_t *req, const char *tpl, uv_fs_cb cb);
int uv_fs_mkstemp(uv_loop_t *loop, uv_fs_t *req, const char *tpl, uv_fs_cb cb);
int uv_fs_rmdir(uv_loop_t *loop, uv_fs_t *req, const char *path, uv_fs_cb cb);
int uv_fs_scandir(uv_loop_t *loop, uv_fs_t *req, const char *path, int flags, uv_fs_cb cb);
int uv_fs_opendir(uv_loop_t *loop, uv_fs_t *req, const char *path, uv_fs_cb cb);
int uv_fs_readdir(uv_loop_t *loop, uv_fs_t *req, uv_dir_t *dir, uv_fs_cb cb);
int uv_fs_closedir(uv_loop_t *loop, uv_fs_t *req, uv_dir_t *dir, uv_fs_cb cb);
int uv_fs_stat(uv_loop_t *loop, uv_fs_t *req, const char *path, uv_fs_cb cb);
int uv_fs_fstat(uv_loop_t *loop, uv_fs_t *req, uv_file file, uv_fs_cb cb);
int uv_fs_rename(uv_loop_t *loop, uv_fs_t *req, const char *path, const char *new_path,
		 uv_fs_cb cb);
int uv_fs_fsync(uv_loop_t *loop, uv_fs_t *req, uv_file file, uv_fs_cb cb);
int uv_fs_fdatasync(uv_loop_t *loop, uv_fs_t *req, uv_file file, uv_fs_cb cb);
int uv_fs_ftruncate(uv_loop_t *loop, uv_fs_t *req, uv_file file, int64_t offset, uv_fs_cb cb);
int uv_fs_sendfile(uv_loop_t *loop, uv_fs_t *req, uv_file out_fd, uv_file in_fd, int64_t in_offset,
		   size_t length, uv_fs_cb cb);
int uv_fs_access(uv_loop_t *loop, uv_fs_t *req, const char *path, int mode, uv_fs_cb cb);
int uv_fs_chmod(uv_loop_t *loop, uv_fs_t *req, const char *path, int mode, uv_fs_cb cb);
int uv_fs_utime(uv_loop_t *loop, uv_fs_t *req, const char *path, double atime, double mtime,
		uv_fs_cb cb);
int uv_fs_futime(uv_loop_t *loop, uv_fs_t *req, uv_file file, double atime, double mtime,
		 uv_fs_cb cb);
int uv_fs_lutime(uv_loop_t *loop, uv_fs_t *req, const char *path, double atime, double mtime,
		 uv_fs_cb cb);
int uv_fs_lstat(uv_loop_t *loop, uv_fs_t *req, const char *path, uv_fs_cb cb);
int uv_fs_link(uv_loop_t *loop, uv_fs_t *req, const char *path, const char *new_path, uv_fs_cb cb);
int uv_fs_symlink(uv_loop_t *loop, uv_fs_t *req, const char *path, const char *new_path, int flags,
		  uv_fs_cb cb);
int uv_fs_readlink(uv_loop_t *loop, uv_fs_t *req, const char *path, uv_fs_cb cb);
int uv_fs_realpath(uv_loop_t *loop, uv_fs_t *req, const char *path, uv_fs_cb cb);
int uv_fs_fchmod(uv_loop_t *loop, uv_fs_t *req, uv_file file, int mode, uv_fs_cb cb);
typedef uid_t uv_uid_t;
typedef gid_t uv_gid_t;
int uv_fs_chown(uv_loop_t *loop, uv_fs_t *req, const char *path, uv_uid_t uid, uv_gid_t gid,
		uv_fs_cb cb);
int uv_fs_fchown(uv_loop_t *loop, uv_fs_t *req, uv_file file, uv_uid_t uid, uv_gid_t gid,
		 uv_fs_cb cb);
int uv_fs_lchown(uv_loop_t *loop, uv_fs_t *req, const char *path, uv_uid_t uid, uv_gid_t gid,
		 uv_fs_cb cb);
int uv_fs_statfs(uv_loop_t *loop, uv_fs_t *req, const char *path, uv_fs_cb cb);
struct uv_stat_t {
	uint64_t st_size;
	void *reserved[4];
};
typedef struct uv_stat_t uv_stat_t;
typedef void (*uv_fs_poll_cb)(uv_fs_poll_t *, int, const uv_stat_t *, const uv_stat_t *);
int uv_fs_poll_start(uv_fs_poll_t *handle, uv_fs_poll_cb poll_cb, const char *path,
		     unsigned int interval);
typedef void (*uv_signal_cb)(uv_signal_t *, int);
int uv_signal_start(uv_signal_t *handle, uv_signal_cb signal_cb, int signum);
int uv_signal_start_oneshot(uv_signal_t *handle, uv_signal_cb signal_cb, int signum);
typedef void (*uv_fs_event_cb)(uv_fs_event_t *, const char *, int, int);
int uv_fs_event_start(uv_fs_event_t *handle, uv_fs_event_cb cb, const char *path,
		      unsigned int flags);
typedef void (*uv_random_cb)(uv_random_t *, int, void *, size_t);
int uv_random(uv_loop_t *loop, uv_random_t *req, void *buf, size_t buflen, unsigned int flags,
	      uv_random_cb cb);
void uv_sleep(unsigned int msec);
typedef pthread_mutex_t uv_mutex_t;
int uv_mutex_init(uv_mutex_t *handle);
int uv_mutex_init_recursive(uv_mutex_t *handle);
void uv_mutex_destroy(uv_mutex_t *handle);
void uv_mutex_lock(uv_mutex_t *handle);
int uv_mutex_trylock(uv_mutex_t *handle);
void uv_mutex_unlock(uv_mutex_t *handle);
typedef pthread_rwlock_t uv_rwlock_t;
int uv_rwlock_init(uv_rwlock_t *rwlock);
void uv_rwlock_destroy(uv_rwlock_t *rwlock);
void uv_rwlock_rdlock(uv_rwlock_t *rwlock);
int uv_rwlock_tryrdlock(uv_rwlock_t *rwlock);
void uv_rwlock_rdunlock(uv_rwlock_t *rwlock);
void uv_rwlock_wrlock(uv_rwlock_t *rwlock);
int uv_rwlock_trywrlock(uv_rwlock_t *rwlock);
void uv_rwlock_wrunlock(uv_rwlock_t *rwlock);
typedef sem_t uv_sem_t;
int uv_sem_init(uv_sem_t *sem, unsigned int value);
void uv_sem_destroy(uv_sem_t *sem);
void uv_sem_post(uv_sem_t *sem);
void uv_sem_wait(uv_sem_t *sem);
int uv_sem_trywait(uv_sem_t *sem);
typedef pthread_cond_t uv_cond_t;
int uv_cond_init(uv_cond_t *cond);
void uv_cond_destroy(uv_cond_t *cond);
void uv_cond_signal(uv_cond_t *cond);
void uv_cond_broadcast(uv_cond_t *cond);
typedef pthread_barrier_t uv_barrier_t;
int uv_barrier_init(uv_barrier_t *barrier, unsigned int count);
void uv_barrier_destroy(uv_barrier_t *barrier);
int uv_barrier_wait(uv_barrier_t *barrier);
void uv_cond_wait(uv_cond_t *cond, uv_mutex_t *mutex);
int uv_cond_timedwait(uv_cond_t *cond, uv_mutex_t *mutex, uint64_t timeout);
typedef pthread_once_t uv_once_t;
void uv_once(uv_once_t *guard, void (*callback)(void));
typedef pthread_key_t uv_key_t;
int uv_key_create(uv_key_t *key);
void uv_key_delete(uv_key_t *key);
void *uv_key_get(uv_key_t *key);
void uv_key_set(uv_key_t *key, void *value);
typedef pthread_t uv_thread_t;
typedef void (*uv_thread_cb)(void *);
int uv_thread_create(uv_thread_t *tid, uv_thread_cb entry, void *arg);
struct uv_thread_options_s {
	unsigned int flags;
	size_t stack_size;
};
typedef struct uv_thread_options_s uv_thread_options_t;
int uv_thread_create_ex(uv_thread_t *tid, const uv_thread_options_t *params, uv_thread_cb entry,
			void *arg);
uv_thread_t uv_thread_self(void);
int uv_thread_join(uv_thread_t *tid);
int uv_thread_equal(const uv_thread_t *t1, const uv_thread_t *t2);

int uv_tcp_init(uv_loop_t *, uv_tcp_t *handle);
int uv_timer_init(uv_loop_t *, uv_timer_t *handle);
int uv_thread_detach(uv_thread_t *tid);

#ifdef __cplusplus
}
#endif

#endif
