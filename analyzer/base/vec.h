/*
 * A growable array of any type: VEC(int) v = {0}; *vec_push(&v) = 3; vec_free(&v);
 *
 * items may move at every push: keep indices, not pointers. A zeroed struct is
 * an empty vector.
 */
#ifndef SENDSYNC_BASE_VEC_H
#define SENDSYNC_BASE_VEC_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define VEC(T)                                                                                     \
	struct {                                                                                   \
		T *items;                                                                          \
		uint32_t count, capacity;                                                          \
	}

/* A pointer to one more, zeroed, element at the end. */
#define vec_push(v)                                                                                \
	((v)->items = vec_grow_((v)->items, &(v)->capacity, (v)->count, sizeof *(v)->items),       \
	 &(v)->items[(v)->count++])

#define vec_last(v) (&(v)->items[(v)->count - 1])

#define vec_free(v) (vec_free_((v)->items), (v)->items = NULL, (v)->count = (v)->capacity = 0)

/* Room for element COUNT, zeroed. Aborts when the array would pass UINT32_MAX elements. */
void *vec_grow_(void *items, uint32_t *capacity, uint32_t count, size_t size);
void vec_free_(void *items);

#endif
