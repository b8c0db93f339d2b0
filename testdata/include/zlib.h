/*
 * Stand-in for zlib: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_ZLIB_H
#define SENDSYNC_TESTDATA_ZLIB_H

#include <stddef.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

struct z_stream_s;
typedef unsigned char Byte;
typedef Byte Bytef;
typedef unsigned int uInt;
typedef unsigned long uLong;
struct internal_state;
typedef void *voidpf;
typedef voidpf (*alloc_func)(voidpf, uInt, uInt);
typedef void (*free_func)(voidpf, voidpf);
struct z_stream_s {
	Bytef *next_in;
	uInt avail_in;
	uLong total_in;
	Bytef *next_out;
	uInt avail_out;
	uLong total_out;
	char *msg;
	struct internal_state *state;
	alloc_func zalloc;
	free_func zfree;
	voidpf opaque;
	int data_type;
	uLong adler;
	uLong reserved;
};
typedef struct z_stream_s z_stream;
struct gz_header_s {
	int text;
	void *reserved[4];
};
typedef struct gz_header_s gz_header;
typedef z_stream *z_streamp;
int deflate(z_streamp strm, int flush);
int deflateEnd(z_streamp strm);
int inflate(z_streamp strm, int flush);
int inflateEnd(z_streamp strm);
int deflateReset(z_streamp strm);
int inflateReset(z_streamp strm);
typedef uLong uLongf;
int compress(Bytef *dest, uLongf *destLen, const Bytef *source, uLong sourceLen);
int uncompress(Bytef *dest, uLongf *destLen, const Bytef *source, uLong sourceLen);
struct gzFile_s {
	unsigned int have;
	void *reserved[4];
};
typedef struct gzFile_s *gzFile;
typedef void *voidp;
int gzread(gzFile file, voidp buf, unsigned int len);
typedef const void *voidpc;
int gzwrite(gzFile file, voidpc buf, unsigned int len);
int gzputs(gzFile file, const char *s);
char *gzgets(gzFile file, char *buf, int len);
int gzflush(gzFile file, int flush);
int gzclose(gzFile file);
uLong adler32(uLong adler, const Bytef *buf, uInt len);
uLong crc32(uLong crc, const Bytef *buf, uInt len);
int deflateInit_(z_streamp strm, int level, const char *version, int stream_size);
int inflateInit_(z_streamp strm, const char *version, int stream_size);
int deflateInit2_(z_streamp strm, int level, int method, int windowBits, int memLevel, int strategy,
		  const char *version, int stream_size);
int inflateInit2_(z_streamp strm, int windowBits, const char *version, int stream_size);
gzFile gzopen(const char *, const char *);

#define Z_OK 0
#define Z_STREAM_END 1
#define Z_FINISH 4
#define deflateInit(strm, level) deflateInit_((strm), (level), "1", (int)sizeof(z_stream))

#ifdef __cplusplus
}
#endif

#endif
