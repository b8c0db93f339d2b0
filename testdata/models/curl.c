// args: -DCURL_STRICTER
// package: libcurl4-openssl-dev
#include <curl/curl.h>
