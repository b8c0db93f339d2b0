// What the model of openssl says of its types, and what structure makes of it.
#include <openssl/ssl.h>

struct uses {
	SSL *v0;
	SSL_CTX *v1;
	EVP_MD_CTX *v2;
	EVP_CIPHER_CTX *v3;
	EVP_PKEY_CTX *v4;
	BIO *v5;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct ssl_st *: send yes, sync no
// verdict: struct ssl_ctx_st *: send yes, sync yes
// verdict: struct evp_md_ctx_st *: send yes, sync no
// verdict: struct evp_cipher_ctx_st *: send yes, sync no
// verdict: struct evp_pkey_ctx_st *: send yes, sync no
// verdict: struct bio_st *: send yes, sync no
