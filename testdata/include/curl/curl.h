/*
 * Stand-in for libcurl: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 * CURL is void unless CURL_STRICTER is defined, as in the real header.
 */
#ifndef SENDSYNC_TESTDATA_CURL_CURL_H
#define SENDSYNC_TESTDATA_CURL_CURL_H

#include <stddef.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifdef CURL_STRICTER
typedef struct Curl_easy CURL;
typedef struct Curl_share CURLSH;
typedef struct Curl_multi CURLM;
#else
typedef void CURL;
typedef void CURLSH;
typedef void CURLM;
#endif
enum CURLcode { CURLE_OK = 0 };
typedef enum CURLcode CURLcode;
CURLcode curl_global_init(long flags);
void curl_global_cleanup(void);
struct curl_slist {
	char *data;
	struct curl_slist *next;
};
struct curl_slist *curl_slist_append(struct curl_slist *list, const char *data);
void curl_slist_free_all(struct curl_slist *list);
const char *curl_easy_strerror(CURLcode);
CURL *curl_easy_init(void);
enum CURLoption {
	CURLOPT_WRITEDATA = 10001,
	CURLOPT_URL = 10002,
	CURLOPT_WRITEFUNCTION = 20011,
	CURLOPT_SHARE = 10100,
	CURLOPT_PRIVATE = 10103
};
typedef enum CURLoption CURLoption;
CURLcode curl_easy_setopt(CURL *curl, CURLoption option, ...);
CURLcode curl_easy_perform(CURL *curl);
void curl_easy_cleanup(CURL *curl);
enum CURLINFO { CURLINFO_RESPONSE_CODE = 2097154 };
typedef enum CURLINFO CURLINFO;
CURLcode curl_easy_getinfo(CURL *curl, CURLINFO info, ...);
CURL *curl_easy_duphandle(CURL *curl);
void curl_easy_reset(CURL *curl);
CURLcode curl_easy_upkeep(CURL *curl);
CURLM *curl_multi_init(void);
enum CURLMcode { CURLM_OK = 0 };
typedef enum CURLMcode CURLMcode;
CURLMcode curl_multi_add_handle(CURLM *multi_handle, CURL *curl_handle);
CURLMcode curl_multi_remove_handle(CURLM *multi_handle, CURL *curl_handle);
struct curl_waitfd;
typedef int curl_socket_t;
struct curl_waitfd {
	curl_socket_t fd;
	short events;
	short revents;
};
CURLMcode curl_multi_wait(CURLM *multi_handle, struct curl_waitfd extra_fds[],
			  unsigned int extra_nfds, int timeout_ms, int *ret);
CURLMcode curl_multi_poll(CURLM *multi_handle, struct curl_waitfd extra_fds[],
			  unsigned int extra_nfds, int timeout_ms, int *ret);
CURLMcode curl_multi_wakeup(CURLM *multi_handle);
CURLMcode curl_multi_perform(CURLM *multi_handle, int *running_handles);
CURLMcode curl_multi_cleanup(CURLM *multi_handle);
struct CURLMsg;
enum CURLMSG { CURLMSG_NONE = 0, CURLMSG_DONE = 1, CURLMSG_LAST = 2 };
typedef enum CURLMSG CURLMSG;
struct CURLMsg {
	CURLMSG msg;
	CURL *easy_handle;
	void *reserved[4];
};
typedef struct CURLMsg CURLMsg;
CURLMsg *curl_multi_info_read(CURLM *multi_handle, int *msgs_in_queue);
CURLMcode curl_multi_socket_action(CURLM *multi_handle, curl_socket_t s, int ev_bitmask,
				   int *running_handles);

#ifdef __cplusplus
}
#endif

#endif
