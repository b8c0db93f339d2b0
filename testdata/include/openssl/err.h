/* Stand-in; all is in openssl/ssl.h. */
#ifndef SENDSYNC_TESTDATA_OPENSSL_ERR_H
#define SENDSYNC_TESTDATA_OPENSSL_ERR_H

#include <openssl/ssl.h>

#endif
