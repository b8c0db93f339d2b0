// A thread that looks at its own handle, and keeps it to itself, is joined by nobody.
#include <pthread.h>
#include <stdio.h>

static void *report(void *argument)
{
	pthread_t self = pthread_self();

	printf("%lu: %s\n", (unsigned long)self, (const char *)argument);
	return NULL;
}

int bad_report(const char *text)
{
	pthread_t thread; // expect: unjoined-thread

	return pthread_create(&thread, NULL, report, (void *)text);
}
