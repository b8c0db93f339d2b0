/* Stand-in for the C runtime of Windows. */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
unsigned long long _beginthread(void (*start)(void *), unsigned stack, void *arguments);
unsigned long long _beginthreadex(void *security, unsigned stack, unsigned (*start)(void *), void *arguments, unsigned flags, unsigned *id);
void _endthread(void);
void _endthreadex(unsigned code);
#ifdef __cplusplus
}
#endif
