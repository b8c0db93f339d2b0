/* Stand-in for Node-API: what the models and fixtures use. */
#ifndef SENDSYNC_TESTDATA_NODE_API_H
#define SENDSYNC_TESTDATA_NODE_API_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct napi_env__ *napi_env;
typedef struct napi_value__ *napi_value;
typedef struct napi_ref__ *napi_ref;
typedef struct napi_deferred__ *napi_deferred;
typedef struct napi_handle_scope__ *napi_handle_scope;
typedef struct napi_escapable_handle_scope__ *napi_escapable_handle_scope;
typedef struct napi_callback_info__ *napi_callback_info;
typedef struct napi_async_work__ *napi_async_work;
typedef struct napi_threadsafe_function__ *napi_threadsafe_function;
typedef enum { napi_ok } napi_status;
typedef enum { napi_tsfn_nonblocking, napi_tsfn_blocking } napi_threadsafe_function_call_mode;
typedef enum { napi_tsfn_release, napi_tsfn_abort } napi_threadsafe_function_release_mode;
typedef void (*napi_async_execute_callback)(napi_env env, void *data);
typedef void (*napi_async_complete_callback)(napi_env env, napi_status status, void *data);
napi_status napi_create_async_work(napi_env env, napi_value async_resource,
				   napi_value async_resource_name,
				   napi_async_execute_callback execute,
				   napi_async_complete_callback complete, void *data,
				   napi_async_work *result);
napi_status napi_queue_async_work(napi_env env, napi_async_work work);
napi_status napi_call_threadsafe_function(napi_threadsafe_function func, void *data,
					  napi_threadsafe_function_call_mode is_blocking);
napi_status napi_acquire_threadsafe_function(napi_threadsafe_function func);
napi_status napi_release_threadsafe_function(napi_threadsafe_function func,
					     napi_threadsafe_function_release_mode mode);

#ifdef __cplusplus
}
#endif

#endif
