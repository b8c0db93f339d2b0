/*
 * Stand-in for GLib, GObject and GIO: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_GLIB_H
#define SENDSYNC_TESTDATA_GLIB_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct _GBytes;
typedef struct _GBytes GBytes;
struct _GArray;
typedef char gchar;
typedef unsigned int guint;
struct _GArray {
	gchar *data;
	guint len;
};
typedef struct _GArray GArray;
struct _GByteArray;
typedef unsigned char guint8;
struct _GByteArray {
	guint8 *data;
	guint len;
};
typedef struct _GByteArray GByteArray;
struct _GPtrArray;
typedef void *gpointer;
struct _GPtrArray {
	gpointer *pdata;
	guint len;
};
typedef struct _GPtrArray GPtrArray;
struct _GThread {
	gpointer data;
	void *reserved[4];
};
typedef struct _GThread GThread;
union _GMutex {
	gpointer p;
	void *reserved[4];
};
typedef union _GMutex GMutex;
struct _GRecMutex {
	gpointer p;
	void *reserved[4];
};
typedef struct _GRecMutex GRecMutex;
struct _GRWLock {
	gpointer p;
	void *reserved[4];
};
typedef struct _GRWLock GRWLock;
struct _GCond {
	gpointer p;
	void *reserved[4];
};
typedef struct _GCond GCond;
struct _GPrivate {
	gpointer p;
	void *reserved[4];
};
typedef struct _GPrivate GPrivate;
struct _GOnce;
enum GOnceStatus {
	G_ONCE_STATUS_NOTCALLED = 0,
	G_ONCE_STATUS_PROGRESS = 1,
	G_ONCE_STATUS_READY = 2
};
typedef enum GOnceStatus GOnceStatus;
struct _GOnce {
	volatile GOnceStatus status;
	volatile gpointer retval;
};
typedef struct _GOnce GOnce;
GThread *g_thread_ref(GThread *thread);
void g_thread_unref(GThread *thread);
typedef gpointer (*GThreadFunc)(gpointer);
GThread *g_thread_new(const gchar *name, GThreadFunc func, gpointer data);
struct _GError;
typedef int gint;
struct _GError {
	gint code;
	gchar *message;
	void *reserved[4];
};
typedef struct _GError GError;
GThread *g_thread_try_new(const gchar *name, GThreadFunc func, gpointer data, GError **error);
GThread *g_thread_self(void);
void g_thread_exit(gpointer retval);
gpointer g_thread_join(GThread *thread);
void g_thread_yield(void);
void g_mutex_init(GMutex *mutex);
void g_mutex_clear(GMutex *mutex);
void g_mutex_lock(GMutex *mutex);
typedef gint gboolean;
gboolean g_mutex_trylock(GMutex *mutex);
void g_mutex_unlock(GMutex *mutex);
void g_rw_lock_init(GRWLock *rw_lock);
void g_rw_lock_clear(GRWLock *rw_lock);
void g_rw_lock_writer_lock(GRWLock *rw_lock);
gboolean g_rw_lock_writer_trylock(GRWLock *rw_lock);
void g_rw_lock_writer_unlock(GRWLock *rw_lock);
void g_rw_lock_reader_lock(GRWLock *rw_lock);
gboolean g_rw_lock_reader_trylock(GRWLock *rw_lock);
void g_rw_lock_reader_unlock(GRWLock *rw_lock);
void g_rec_mutex_init(GRecMutex *rec_mutex);
void g_rec_mutex_clear(GRecMutex *rec_mutex);
void g_rec_mutex_lock(GRecMutex *rec_mutex);
gboolean g_rec_mutex_trylock(GRecMutex *rec_mutex);
void g_rec_mutex_unlock(GRecMutex *rec_mutex);
void g_cond_init(GCond *cond);
void g_cond_clear(GCond *cond);
void g_cond_wait(GCond *cond, GMutex *mutex);
void g_cond_signal(GCond *cond);
void g_cond_broadcast(GCond *cond);
typedef long gint64;
gboolean g_cond_wait_until(GCond *cond, GMutex *mutex, gint64 end_time);
struct _GAsyncQueue;
typedef struct _GAsyncQueue GAsyncQueue;
void g_async_queue_push(GAsyncQueue *queue, gpointer data);
gpointer g_async_queue_pop(GAsyncQueue *queue);
typedef unsigned long guint64;
gpointer g_async_queue_timeout_pop(GAsyncQueue *queue, guint64 timeout);
void g_bit_lock(volatile gint *address, gint lock_bit);
gboolean g_bit_trylock(volatile gint *address, gint lock_bit);
void g_bit_unlock(volatile gint *address, gint lock_bit);
struct _GTimeZone;
typedef struct _GTimeZone GTimeZone;
struct _GDateTime;
typedef struct _GDateTime GDateTime;
typedef unsigned long gsize;
gboolean g_file_get_contents(const gchar *filename, gchar **contents, gsize *length,
			     GError **error);
typedef long gssize;
gboolean g_file_set_contents(const gchar *filename, const gchar *contents, gssize length,
			     GError **error);
struct _GHashTable;
typedef struct _GHashTable GHashTable;
struct _GMainContext;
typedef struct _GMainContext GMainContext;
struct _GMainLoop;
typedef struct _GMainLoop GMainLoop;
struct _GSource;
typedef struct _GSource GSource;
void g_main_context_wakeup(GMainContext *context);
void g_main_loop_run(GMainLoop *loop);
void g_main_loop_quit(GMainLoop *loop);
guint g_source_attach(GSource *source, GMainContext *context);
typedef gboolean (*GSourceFunc)(gpointer);
typedef void (*GDestroyNotify)(gpointer);
void g_source_set_callback(GSource *source, GSourceFunc func, gpointer data, GDestroyNotify notify);
gboolean g_source_remove(guint tag);
guint g_timeout_add_full(gint priority, guint interval, GSourceFunc function, gpointer data,
			 GDestroyNotify notify);
guint g_timeout_add(guint interval, GSourceFunc function, gpointer data);
typedef void (*GSourceOnceFunc)(gpointer);
guint g_timeout_add_once(guint interval, GSourceOnceFunc function, gpointer data);
guint g_timeout_add_seconds_full(gint priority, guint interval, GSourceFunc function, gpointer data,
				 GDestroyNotify notify);
guint g_timeout_add_seconds(guint interval, GSourceFunc function, gpointer data);
typedef int GPid;
typedef void (*GChildWatchFunc)(GPid, gint, gpointer);
guint g_child_watch_add(GPid pid, GChildWatchFunc function, gpointer data);
guint g_idle_add(GSourceFunc function, gpointer data);
guint g_idle_add_full(gint priority, GSourceFunc function, gpointer data, GDestroyNotify notify);
guint g_idle_add_once(GSourceOnceFunc function, gpointer data);
void g_main_context_invoke_full(GMainContext *context, gint priority, GSourceFunc function,
				gpointer data, GDestroyNotify notify);
void g_main_context_invoke(GMainContext *context, GSourceFunc function, gpointer data);
struct _GString {
	gchar *str;
	gsize len;
	gsize allocated_len;
};
typedef struct _GString GString;
struct _GIOChannel;
typedef struct _GIOChannel GIOChannel;
enum GIOCondition {
	G_IO_IN = 1,
	G_IO_OUT = 4,
	G_IO_PRI = 2,
	G_IO_ERR = 8,
	G_IO_HUP = 16,
	G_IO_NVAL = 32
};
typedef enum GIOCondition GIOCondition;
typedef gboolean (*GIOFunc)(GIOChannel *, GIOCondition, gpointer);
guint g_io_add_watch_full(GIOChannel *channel, gint priority, GIOCondition condition, GIOFunc func,
			  gpointer user_data, GDestroyNotify notify);
guint g_io_add_watch(GIOChannel *channel, GIOCondition condition, GIOFunc func, gpointer user_data);
struct _GVariantType;
typedef struct _GVariantType GVariantType;
struct _GVariant;
typedef struct _GVariant GVariant;
struct _GRegex;
typedef struct _GRegex GRegex;
enum GSpawnFlags { G_SPAWN_DEFAULT = 0, G_SPAWN_LEAVE_DESCRIPTORS_OPEN = 1 };
typedef enum GSpawnFlags GSpawnFlags;
typedef void (*GSpawnChildSetupFunc)(gpointer);
gboolean g_spawn_sync(const gchar *working_directory, gchar **argv, gchar **envp, GSpawnFlags flags,
		      GSpawnChildSetupFunc child_setup, gpointer user_data, gchar **standard_output,
		      gchar **standard_error, gint *wait_status, GError **error);
gboolean g_spawn_command_line_sync(const gchar *command_line, gchar **standard_output,
				   gchar **standard_error, gint *wait_status, GError **error);
void g_assertion_message(const char *domain, const char *file, int line, const char *func,
			 const char *message);
void g_assertion_message_expr(const char *domain, const char *file, int line, const char *func,
			      const char *expr);
void g_assertion_message_cmpstr(const char *domain, const char *file, int line, const char *func,
				const char *expr, const char *arg1, const char *cmp,
				const char *arg2);
void g_assertion_message_cmpnum(const char *domain, const char *file, int line, const char *func,
				const char *expr, long double arg1, const char *cmp,
				long double arg2, char numtype);
typedef unsigned int guint32;
typedef guint32 GQuark;
void g_assertion_message_error(const char *domain, const char *file, int line, const char *func,
			       const char *expr, const GError *error, GQuark error_domain,
			       int error_code);
struct _GThreadPool;
typedef void (*GFunc)(gpointer, gpointer);
struct _GThreadPool {
	GFunc func;
	gpointer user_data;
	gboolean exclusive;
};
typedef struct _GThreadPool GThreadPool;
GThreadPool *g_thread_pool_new(GFunc func, gpointer user_data, gint max_threads, gboolean exclusive,
			       GError **error);
GThreadPool *g_thread_pool_new_full(GFunc func, gpointer user_data, GDestroyNotify item_free_func,
				    gint max_threads, gboolean exclusive, GError **error);
void g_thread_pool_free(GThreadPool *pool, gboolean immediate, gboolean wait_);
gboolean g_thread_pool_push(GThreadPool *pool, gpointer data, GError **error);
guint g_thread_pool_unprocessed(GThreadPool *pool);
gboolean g_thread_pool_set_max_threads(GThreadPool *pool, gint max_threads, GError **error);
gint g_thread_pool_get_max_threads(GThreadPool *pool);
guint g_thread_pool_get_num_threads(GThreadPool *pool);
typedef unsigned long gulong;
void g_usleep(gulong microseconds);
struct _GTypeInstance;
struct _GTypeClass;
typedef gsize GType;
struct _GTypeClass {
	GType g_type;
};
typedef struct _GTypeClass GTypeClass;
struct _GTypeInstance {
	GTypeClass *g_class;
};
typedef struct _GTypeInstance GTypeInstance;
typedef void (*GCallback)(void);
struct _GClosure;
typedef struct _GClosure GClosure;
typedef void (*GClosureNotify)(gpointer, GClosure *);
enum GConnectFlags { G_CONNECT_DEFAULT = 0, G_CONNECT_AFTER = 1, G_CONNECT_SWAPPED = 2 };
typedef enum GConnectFlags GConnectFlags;
gulong g_signal_connect_data(gpointer instance, const gchar *detailed_signal, GCallback c_handler,
			     gpointer data, GClosureNotify destroy_data,
			     GConnectFlags connect_flags);
struct _GObject {
	GTypeInstance g_type_instance;
	guint ref_count;
	void *reserved[4];
};
typedef struct _GObject GObject;
typedef struct _GObject GInitiallyUnowned;
gpointer g_object_ref(gpointer object);
void g_object_unref(gpointer object);
gulong g_signal_connect_object(gpointer instance, const gchar *detailed_signal, GCallback c_handler,
			       gpointer gobject, GConnectFlags connect_flags);
struct _GCancellable;
typedef struct _GCancellable GCancellable;
struct _GSettings;
typedef struct _GSettings GSettings;
struct _GFile;
typedef struct _GFile GFile;
struct _GInputStream;
typedef struct _GInputStream GInputStream;
struct _GOutputStream;
typedef struct _GOutputStream GOutputStream;
struct _GSocket;
typedef struct _GSocket GSocket;
struct _GTask;
typedef struct _GTask GTask;
struct _GDBusConnection;
typedef struct _GDBusConnection GDBusConnection;
gssize g_input_stream_read(GInputStream *stream, void *buffer, gsize count,
			   GCancellable *cancellable, GError **error);
gboolean g_input_stream_read_all(GInputStream *stream, void *buffer, gsize count, gsize *bytes_read,
				 GCancellable *cancellable, GError **error);
gssize g_output_stream_write(GOutputStream *stream, const void *buffer, gsize count,
			     GCancellable *cancellable, GError **error);
gboolean g_output_stream_write_all(GOutputStream *stream, const void *buffer, gsize count,
				   gsize *bytes_written, GCancellable *cancellable, GError **error);
enum GBusType {
	G_BUS_TYPE_STARTER = -1,
	G_BUS_TYPE_NONE = 0,
	G_BUS_TYPE_SYSTEM = 1,
	G_BUS_TYPE_SESSION = 2
};
typedef enum GBusType GBusType;
GDBusConnection *g_bus_get_sync(GBusType bus_type, GCancellable *cancellable, GError **error);
enum GDBusCallFlags {
	G_DBUS_CALL_FLAGS_NONE = 0,
	G_DBUS_CALL_FLAGS_NO_AUTO_START = 1,
	G_DBUS_CALL_FLAGS_ALLOW_INTERACTIVE_AUTHORIZATION = 2
};
typedef enum GDBusCallFlags GDBusCallFlags;
GVariant *g_dbus_connection_call_sync(GDBusConnection *connection, const gchar *bus_name,
				      const gchar *object_path, const gchar *interface_name,
				      const gchar *method_name, GVariant *parameters,
				      const GVariantType *reply_type, GDBusCallFlags flags,
				      gint timeout_msec, GCancellable *cancellable, GError **error);
struct _GDBusProxy;
typedef struct _GDBusProxy GDBusProxy;
GVariant *g_dbus_proxy_call_sync(GDBusProxy *proxy, const gchar *method_name, GVariant *parameters,
				 GDBusCallFlags flags, gint timeout_msec, GCancellable *cancellable,
				 GError **error);
gboolean g_file_load_contents(GFile *file, GCancellable *cancellable, char **contents,
			      gsize *length, char **etag_out, GError **error);
struct _GList;
typedef struct _GList GList;
struct _GResolver;
typedef struct _GResolver GResolver;
GList *g_resolver_lookup_by_name(GResolver *resolver, const gchar *hostname,
				 GCancellable *cancellable, GError **error);
struct _GSocketConnection;
typedef struct _GSocketConnection GSocketConnection;
struct _GSocketClient;
typedef struct _GSocketClient GSocketClient;
struct _GSocketConnectable;
typedef struct _GSocketConnectable GSocketConnectable;
GSocketConnection *g_socket_client_connect(GSocketClient *client, GSocketConnectable *connectable,
					   GCancellable *cancellable, GError **error);
typedef unsigned short guint16;
GSocketConnection *g_socket_client_connect_to_host(GSocketClient *client,
						   const gchar *host_and_port, guint16 default_port,
						   GCancellable *cancellable, GError **error);
struct _GSubprocess;
typedef struct _GSubprocess GSubprocess;
gboolean g_subprocess_wait(GSubprocess *subprocess, GCancellable *cancellable, GError **error);
gboolean g_subprocess_wait_check(GSubprocess *subprocess, GCancellable *cancellable,
				 GError **error);
gboolean g_subprocess_communicate(GSubprocess *subprocess, GBytes *stdin_buf,
				  GCancellable *cancellable, GBytes **stdout_buf,
				  GBytes **stderr_buf, GError **error);
typedef void (*GTaskThreadFunc)(GTask *, gpointer, gpointer, GCancellable *);
void g_task_run_in_thread(GTask *task, GTaskThreadFunc task_func);
void g_task_run_in_thread_sync(GTask *task, GTaskThreadFunc task_func);
typedef gboolean (*GUnixFDSourceFunc)(gint, GIOCondition, gpointer);
guint g_unix_fd_add(gint fd, GIOCondition condition, GUnixFDSourceFunc function,
		    gpointer user_data);

#define TRUE 1
#define FALSE 0
#define G_SOURCE_REMOVE 0
#define G_SOURCE_CONTINUE 1
#define g_signal_connect(instance, signal, handler, data)                                          \
	g_signal_connect_data((instance), (signal), (handler), (data), NULL, (GConnectFlags)0)

#ifdef __cplusplus
}
#endif

#endif
