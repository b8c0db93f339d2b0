// GNU: statement expressions, cleanup attributes, __builtin_expect, noreturn, macros.
void _Noreturn die(const char *why);
void put(int **p);
int *get(void);

static void
drop(int **p)
{
	put(p);
}

#define CHECK(x)                                                                                   \
	do {                                                                                       \
		if (__builtin_expect(!(x), 0))                                                     \
			die(#x);                                                                   \
	} while (0)

int
guarded(int n)
{
	__attribute__((cleanup(drop))) int *held = get();

	CHECK(n > 0);
	return ({
		int twice = n * 2;
		twice + *held;
	});
}
