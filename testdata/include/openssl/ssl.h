/*
 * Stand-in for OpenSSL 3: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_OPENSSL_SSL_H
#define SENDSYNC_TESTDATA_OPENSSL_SSL_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct bio_st;
typedef struct bio_st BIO;
struct bignum_ctx;
typedef struct bignum_ctx BN_CTX;
struct evp_cipher_st;
typedef struct evp_cipher_st EVP_CIPHER;
struct evp_cipher_ctx_st;
typedef struct evp_cipher_ctx_st EVP_CIPHER_CTX;
struct evp_md_st;
typedef struct evp_md_st EVP_MD;
struct evp_md_ctx_st;
typedef struct evp_md_ctx_st EVP_MD_CTX;
struct evp_mac_ctx_st;
typedef struct evp_mac_ctx_st EVP_MAC_CTX;
struct evp_pkey_st;
typedef struct evp_pkey_st EVP_PKEY;
struct evp_pkey_ctx_st;
typedef struct evp_pkey_ctx_st EVP_PKEY_CTX;
struct evp_kdf_ctx_st;
typedef struct evp_kdf_ctx_st EVP_KDF_CTX;
struct hmac_ctx_st;
typedef struct hmac_ctx_st HMAC_CTX;
struct x509_st;
typedef struct x509_st X509;
struct x509_store_st;
typedef struct x509_store_st X509_STORE;
struct x509_store_ctx_st;
typedef struct x509_store_ctx_st X509_STORE_CTX;
struct ssl_st;
typedef struct ssl_st SSL;
struct ssl_ctx_st;
typedef struct ssl_ctx_st SSL_CTX;
EVP_MD_CTX *EVP_MD_CTX_new(void);
void EVP_MD_CTX_free(EVP_MD_CTX *ctx);
struct engine_st;
typedef struct engine_st ENGINE;
int EVP_DigestInit_ex(EVP_MD_CTX *ctx, const EVP_MD *type, ENGINE *impl);
int EVP_DigestUpdate(EVP_MD_CTX *ctx, const void *d, size_t cnt);
int EVP_DigestFinal_ex(EVP_MD_CTX *ctx, unsigned char *md, unsigned int *s);
int EVP_EncryptUpdate(EVP_CIPHER_CTX *ctx, unsigned char *out, int *outl, const unsigned char *in,
		      int inl);
EVP_CIPHER_CTX *EVP_CIPHER_CTX_new(void);
void EVP_CIPHER_CTX_free(EVP_CIPHER_CTX *c);
struct ssl_method_st;
typedef struct ssl_method_st SSL_METHOD;
struct ssl_session_st;
typedef struct ssl_session_st SSL_SESSION;
SSL_CTX *SSL_CTX_new(const SSL_METHOD *meth);
void SSL_CTX_free(SSL_CTX *);
int SSL_set_fd(SSL *s, int fd);
SSL *SSL_new(SSL_CTX *ctx);
void SSL_free(SSL *ssl);
int SSL_accept(SSL *ssl);
int SSL_connect(SSL *ssl);
int SSL_read(SSL *ssl, void *buf, int num);
int SSL_write(SSL *ssl, const void *buf, int num);
int SSL_get_error(const SSL *s, int ret_code);
int SSL_shutdown(SSL *s);
unsigned long ERR_get_error(void);
void ERR_clear_error(void);

#ifdef __cplusplus
}
#endif

#endif
