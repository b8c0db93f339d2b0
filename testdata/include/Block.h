/* Stand-in for the blocks runtime. */
#ifndef SENDSYNC_TESTDATA_BLOCK_H
#define SENDSYNC_TESTDATA_BLOCK_H

#ifdef __cplusplus
extern "C" {
#endif

void *_Block_copy(const void *block);
void _Block_release(const void *block);

#ifdef __cplusplus
}
#endif

#define Block_copy(...) ((__typeof(__VA_ARGS__))_Block_copy((const void *)(__VA_ARGS__)))
#define Block_release(...) _Block_release((const void *)(__VA_ARGS__))

#endif
