// Stand-in for liburing's header: what the model and the fixtures name.
#ifndef LIBURING_H
#define LIBURING_H

#include <signal.h>
#include <sys/socket.h>
#include <time.h>

#ifdef __cplusplus
extern "C" {
#endif

struct io_uring_sqe {
	unsigned char opcode, flags;
	int fd;
	unsigned long long user_data;
};
struct io_uring_cqe {
	unsigned long long user_data;
	int res;
	unsigned flags;
};
struct io_uring_params {
	unsigned sq_entries, cq_entries, flags;
};
struct io_uring {
	struct io_uring_sqe *sqes;
	struct io_uring_cqe *cqes;
	unsigned flags;
	int ring_fd;
};
struct __kernel_timespec {
	long long tv_sec, tv_nsec;
};

int io_uring_queue_init(unsigned entries, struct io_uring *ring, unsigned flags);
int io_uring_queue_init_params(unsigned entries, struct io_uring *ring, struct io_uring_params *p);
void io_uring_queue_exit(struct io_uring *ring);
struct io_uring_sqe *io_uring_get_sqe(struct io_uring *ring);
int io_uring_submit(struct io_uring *ring);
int io_uring_submit_and_wait(struct io_uring *ring, unsigned count);
int io_uring_submit_and_wait_timeout(struct io_uring *ring, struct io_uring_cqe **cqe,
				     unsigned count, struct __kernel_timespec *ts,
				     sigset_t *sigmask);
int io_uring_sqring_wait(struct io_uring *ring);
int io_uring_wait_cqe(struct io_uring *ring, struct io_uring_cqe **cqe);
int io_uring_wait_cqe_nr(struct io_uring *ring, struct io_uring_cqe **cqe, unsigned count);
int io_uring_wait_cqes(struct io_uring *ring, struct io_uring_cqe **cqe, unsigned count,
		       struct __kernel_timespec *ts, sigset_t *sigmask);
int io_uring_wait_cqe_timeout(struct io_uring *ring, struct io_uring_cqe **cqe,
			      struct __kernel_timespec *ts);
int io_uring_peek_cqe(struct io_uring *ring, struct io_uring_cqe **cqe);
unsigned io_uring_peek_batch_cqe(struct io_uring *ring, struct io_uring_cqe **cqes, unsigned count);
void io_uring_cqe_seen(struct io_uring *ring, struct io_uring_cqe *cqe);
void io_uring_cq_advance(struct io_uring *ring, unsigned count);
void *io_uring_cqe_get_data(const struct io_uring_cqe *cqe);
void io_uring_sqe_set_data(struct io_uring_sqe *sqe, void *data);
void io_uring_prep_nop(struct io_uring_sqe *sqe);
void io_uring_prep_read(struct io_uring_sqe *sqe, int fd, void *buf, unsigned size,
			unsigned long long offset);
void io_uring_prep_write(struct io_uring_sqe *sqe, int fd, const void *buf, unsigned size,
			 unsigned long long offset);
void io_uring_prep_accept(struct io_uring_sqe *sqe, int fd, struct sockaddr *addr,
			  socklen_t *length, int flags);
void io_uring_prep_recv(struct io_uring_sqe *sqe, int fd, void *buf, size_t size, int flags);
void io_uring_prep_send(struct io_uring_sqe *sqe, int fd, const void *buf, size_t size, int flags);

#ifdef __cplusplus
}
#endif
#endif
