// Stand-in for <omp.h>, which belongs to a compiler's OpenMP runtime: what the model and the
// fixtures name.
#ifndef OMP_H
#define OMP_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
	unsigned char opaque[8];
} omp_lock_t;
typedef struct {
	unsigned char opaque[16];
} omp_nest_lock_t;
typedef enum omp_sync_hint_t { omp_sync_hint_none } omp_sync_hint_t;
typedef enum omp_sched_t { omp_sched_static = 1, omp_sched_dynamic } omp_sched_t;

void omp_init_lock(omp_lock_t *lock);
void omp_init_lock_with_hint(omp_lock_t *lock, omp_sync_hint_t hint);
void omp_destroy_lock(omp_lock_t *lock);
void omp_set_lock(omp_lock_t *lock);
void omp_unset_lock(omp_lock_t *lock);
int omp_test_lock(omp_lock_t *lock);
void omp_init_nest_lock(omp_nest_lock_t *lock);
void omp_init_nest_lock_with_hint(omp_nest_lock_t *lock, omp_sync_hint_t hint);
void omp_destroy_nest_lock(omp_nest_lock_t *lock);
void omp_set_nest_lock(omp_nest_lock_t *lock);
void omp_unset_nest_lock(omp_nest_lock_t *lock);
int omp_test_nest_lock(omp_nest_lock_t *lock);

int omp_get_thread_num(void);
int omp_get_num_threads(void);
int omp_get_max_threads(void);
void omp_set_num_threads(int count);
int omp_get_num_procs(void);
int omp_in_parallel(void);
int omp_get_level(void);
double omp_get_wtime(void);
double omp_get_wtick(void);
void omp_set_dynamic(int dynamic);
int omp_get_dynamic(void);
void omp_set_schedule(omp_sched_t kind, int chunk);
void omp_get_schedule(omp_sched_t *kind, int *chunk);
void omp_set_max_active_levels(int levels);
int omp_get_max_active_levels(void);

#ifdef __cplusplus
}
#endif
#endif
