// args: -std=c17 -DCURL_STRICTER
// With CURL_STRICTER; without it CURL, CURLM and CURLSH are void, and a pointer to it is unknown.
#include <curl/curl.h>

struct uses {
	CURL *v0;
	CURLM *v1;
	CURLSH *v2;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct Curl_easy *: send yes, sync no
// verdict: struct Curl_multi *: send yes, sync no
// verdict: struct Curl_share: send yes, sync unknown
