/*
 * Stand-in for libevent: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_EVENT2_EVENT_H
#define SENDSYNC_TESTDATA_EVENT2_EVENT_H

#include <netdb.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/time.h>

#ifdef __cplusplus
extern "C" {
#endif

struct event_base;
struct event;
struct event_base *event_base_new(void);
int event_base_dispatch(struct event_base *);
void event_base_free(struct event_base *);
int event_base_loop(struct event_base *, int);
int event_base_loopexit(struct event_base *, const struct timeval *);
int event_base_loopbreak(struct event_base *);
typedef void (*event_callback_fn)(int, short, void *);
struct event *event_new(struct event_base *, int, short, event_callback_fn, void *);
int event_assign(struct event *, struct event_base *, int, short, event_callback_fn, void *);
void event_free(struct event *);
int event_base_once(struct event_base *, int, short, event_callback_fn, void *,
		    const struct timeval *);
int event_add(struct event *ev, const struct timeval *timeout);
int event_del(struct event *);
void event_active(struct event *ev, int res, short ncalls);
struct evbuffer;
struct bufferevent;
struct evhttp_connection;
struct evhttp;
struct evhttp_request;
struct evhttp_bound_socket;
struct evconnlistener;
struct evdns_base;
struct evhttp *evhttp_new(struct event_base *base);
void evhttp_free(struct evhttp *http);
int evhttp_set_cb(struct evhttp *http, const char *path,
		  void (*cb)(struct evhttp_request *, void *), void *cb_arg);
void evhttp_set_gencb(struct evhttp *http, void (*cb)(struct evhttp_request *, void *), void *arg);
void evhttp_send_reply(struct evhttp_request *req, int code, const char *reason,
		       struct evbuffer *databuf);
struct evhttp_request *evhttp_request_new(void (*cb)(struct evhttp_request *, void *), void *arg);
struct bufferevent *bufferevent_socket_new(struct event_base *base, int fd, int options);
void bufferevent_free(struct bufferevent *bufev);
typedef void (*bufferevent_data_cb)(struct bufferevent *, void *);
typedef void (*bufferevent_event_cb)(struct bufferevent *, short, void *);
void bufferevent_setcb(struct bufferevent *bufev, bufferevent_data_cb readcb,
		       bufferevent_data_cb writecb, bufferevent_event_cb eventcb, void *cbarg);
int bufferevent_write(struct bufferevent *bufev, const void *data, size_t size);
size_t bufferevent_read(struct bufferevent *bufev, void *data, size_t size);
int bufferevent_enable(struct bufferevent *bufev, short event);
struct evbuffer *evbuffer_new(void);
void evbuffer_free(struct evbuffer *buf);
int evbuffer_add(struct evbuffer *buf, const void *data, size_t datlen);
struct evdns_getaddrinfo_request;
struct addrinfo;
typedef void (*evdns_getaddrinfo_cb)(int, struct addrinfo *, void *);
struct evdns_getaddrinfo_request *evdns_getaddrinfo(struct evdns_base *dns_base,
						    const char *nodename, const char *servname,
						    const struct addrinfo *hints_in,
						    evdns_getaddrinfo_cb cb, void *arg);
struct sockaddr;
typedef void (*evconnlistener_cb)(struct evconnlistener *, int, struct sockaddr *, int, void *);
struct evconnlistener *evconnlistener_new(struct event_base *base, evconnlistener_cb cb, void *ptr,
					  unsigned int flags, int backlog, int fd);
struct evconnlistener *evconnlistener_new_bind(struct event_base *base, evconnlistener_cb cb,
					       void *ptr, unsigned int flags, int backlog,
					       const struct sockaddr *sa, int socklen);
int evthread_use_pthreads(void);

#define EV_READ 0x02
#define EV_PERSIST 0x10

#ifdef __cplusplus
}
#endif

#endif
