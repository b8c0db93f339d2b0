/* Stand-in; all is in openssl/ssl.h. */
#ifndef SENDSYNC_TESTDATA_OPENSSL_BIO_H
#define SENDSYNC_TESTDATA_OPENSSL_BIO_H

#include <openssl/ssl.h>

#endif
