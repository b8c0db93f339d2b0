// Lock and unlock pairs of GLib, libuv and Windows; minimal stand-ins for their headers. The
// suspension is minicoro's.

typedef struct mco_coro mco_coro;
typedef enum mco_result { MCO_SUCCESS, MCO_GENERIC_ERROR } mco_result;
mco_result mco_yield(mco_coro *co);
mco_coro *mco_running(void);

typedef union _GMutex {
	void *p;
	unsigned i[2];
} GMutex;
typedef struct _GRWLock {
	void *p;
	unsigned i[2];
} GRWLock;
typedef struct _GRecMutex {
	void *p;
	unsigned i[2];
} GRecMutex;
void g_mutex_lock(GMutex *mutex);
void g_mutex_unlock(GMutex *mutex);
int g_mutex_trylock(GMutex *mutex);
void g_rec_mutex_lock(GRecMutex *mutex);
void g_rec_mutex_unlock(GRecMutex *mutex);
void g_rw_lock_reader_lock(GRWLock *lock);
void g_rw_lock_reader_unlock(GRWLock *lock);
void g_rw_lock_writer_lock(GRWLock *lock);
void g_rw_lock_writer_unlock(GRWLock *lock);

typedef struct uv_mutex_s {
	long opaque[5];
} uv_mutex_t;
typedef struct uv_rwlock_s {
	long opaque[7];
} uv_rwlock_t;
void uv_mutex_lock(uv_mutex_t *handle);
int uv_mutex_trylock(uv_mutex_t *handle);
void uv_mutex_unlock(uv_mutex_t *handle);
void uv_rwlock_rdlock(uv_rwlock_t *lock);
void uv_rwlock_rdunlock(uv_rwlock_t *lock);
void uv_rwlock_wrlock(uv_rwlock_t *lock);
void uv_rwlock_wrunlock(uv_rwlock_t *lock);

typedef struct {
	void *opaque[5];
} CRITICAL_SECTION;
typedef struct {
	void *Ptr;
} SRWLOCK;
void EnterCriticalSection(CRITICAL_SECTION *section);
void LeaveCriticalSection(CRITICAL_SECTION *section);
void AcquireSRWLockExclusive(SRWLOCK *lock);
void ReleaseSRWLockExclusive(SRWLOCK *lock);
void AcquireSRWLockShared(SRWLOCK *lock);
void ReleaseSRWLockShared(SRWLOCK *lock);

struct shared {
	GMutex glib;
	GRecMutex glib_recursive;
	GRWLock glib_rw;
	uv_mutex_t uv;
	uv_rwlock_t uv_rw;
	CRITICAL_SECTION section;
	SRWLOCK slim;
	int value;
};

void
bad_glib(struct shared *s)
{
	g_mutex_lock(&s->glib); // expect: lock-across-await
	mco_yield(mco_running());
	g_mutex_unlock(&s->glib);
}

void
bad_glib_trylock(struct shared *s)
{
	if (g_mutex_trylock(&s->glib)) { // expect: lock-across-await
		mco_yield(mco_running());
		g_mutex_unlock(&s->glib);
	}
}

void
bad_glib_recursive(struct shared *s)
{
	g_rec_mutex_lock(&s->glib_recursive); // expect: lock-across-await
	mco_yield(mco_running());
	g_rec_mutex_unlock(&s->glib_recursive);
}

void
bad_glib_reader(struct shared *s)
{
	g_rw_lock_reader_lock(&s->glib_rw); // expect: lock-across-await
	mco_yield(mco_running());
	g_rw_lock_reader_unlock(&s->glib_rw);
}

void
bad_glib_writer(struct shared *s)
{
	g_rw_lock_writer_lock(&s->glib_rw); // expect: lock-across-await
	mco_yield(mco_running());
	g_rw_lock_writer_unlock(&s->glib_rw);
}

void
bad_uv(struct shared *s)
{
	uv_mutex_lock(&s->uv); // expect: lock-across-await
	mco_yield(mco_running());
	uv_mutex_unlock(&s->uv);
}

int
bad_uv_trylock(struct shared *s)
{
	if (uv_mutex_trylock(&s->uv) != 0) // expect: lock-across-await
		return -1;
	mco_yield(mco_running());
	uv_mutex_unlock(&s->uv);
	return 0;
}

void
bad_uv_reader(struct shared *s)
{
	uv_rwlock_rdlock(&s->uv_rw); // expect: lock-across-await
	mco_yield(mco_running());
	uv_rwlock_rdunlock(&s->uv_rw);
}

void
bad_uv_writer(struct shared *s)
{
	uv_rwlock_wrlock(&s->uv_rw); // expect: lock-across-await
	mco_yield(mco_running());
	uv_rwlock_wrunlock(&s->uv_rw);
}

void
bad_critical_section(struct shared *s)
{
	EnterCriticalSection(&s->section); // expect: lock-across-await
	mco_yield(mco_running());
	LeaveCriticalSection(&s->section);
}

void
bad_slim_exclusive(struct shared *s)
{
	AcquireSRWLockExclusive(&s->slim); // expect: lock-across-await
	mco_yield(mco_running());
	ReleaseSRWLockExclusive(&s->slim);
}

void
bad_slim_shared(struct shared *s)
{
	AcquireSRWLockShared(&s->slim); // expect: lock-across-await
	mco_yield(mco_running());
	ReleaseSRWLockShared(&s->slim);
}

void
good_pairs(struct shared *s)
{
	g_mutex_lock(&s->glib);
	s->value++;
	g_mutex_unlock(&s->glib);
	mco_yield(mco_running());
	uv_mutex_lock(&s->uv);
	s->value++;
	uv_mutex_unlock(&s->uv);
	mco_yield(mco_running());
	EnterCriticalSection(&s->section);
	s->value++;
	LeaveCriticalSection(&s->section);
	mco_yield(mco_running());
}

int
good_trylock(struct shared *s)
{
	if (!g_mutex_trylock(&s->glib)) {
		mco_yield(mco_running());
		return -1;
	}
	s->value++;
	g_mutex_unlock(&s->glib);
	while (uv_mutex_trylock(&s->uv) != 0)
		mco_yield(mco_running());
	s->value++;
	uv_mutex_unlock(&s->uv);
	return 0;
}
