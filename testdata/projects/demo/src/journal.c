#include "journal.h"

static int
plain_numbers_open(struct plain_numbers *numbers)
{
	numbers->plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
	if (!numbers->plain)
		return -1;
	numbers->before = uselocale(numbers->plain);
	return 0;
}

static void
plain_numbers_close(struct plain_numbers *numbers)
{
	uselocale(numbers->before);
	freelocale(numbers->plain);
}

int
journal_open(struct journal *journal, const char *path)
{
	*journal = (struct journal){0};
	journal->writer.out = fopen(path, "a");
	if (!journal->writer.out)
		return -1;
	if (plain_numbers_open(&journal->writer.numbers) != 0) {
		fclose(journal->writer.out);
		return -1;
	}
	return 0;
}

int
journal_append(struct journal *journal, const char *key, const char *value, double seconds)
{
	if (fprintf(journal->writer.out, "%.3f %s %s\n", seconds, key, value) < 0)
		return -1;
	journal->records++;
	return 0;
}

int
journal_close(struct journal *journal)
{
	plain_numbers_close(&journal->writer.numbers);
	return fclose(journal->writer.out) == 0 ? 0 : -1;
}

static void *
write_summary(void *argument)
{
	struct summary *summary = argument;
	FILE *out = fopen(summary->path, "w");

	summary->status = -1;
	if (!out)
		return NULL;
	if (fprintf(out, "%.1f thousand records\n", (double)summary->journal->records / 1e3) > 0)
		summary->status = 0;
	if (fclose(out) != 0)
		summary->status = -1;
	return NULL;
}

int
journal_summary_start(struct summary *summary, struct journal *journal, const char *path)
{
	*summary = (struct summary){.journal = journal, .path = path};
	return pthread_create(&summary->thread, NULL, write_summary, summary) == 0 ? 0 : -1;
}

int
journal_summary_finish(struct summary *summary)
{
	return pthread_join(summary->thread, NULL) == 0 ? summary->status : -1;
}

struct checksum {
	const char *path;
	unsigned value;
	int failed;
};

static void *
compute_checksum(void *argument)
{
	struct checksum *sum = argument;
	FILE *in = fopen(sum->path, "r");
	int c;

	sum->failed = !in;
	if (!in)
		return NULL;
	while ((c = getc(in)) != EOF)
		sum->value = sum->value * 31 + (unsigned)c;
	fclose(in);
	return NULL;
}

static long
count_records(const char *path)
{
	FILE *in = fopen(path, "r");
	long records = 0;
	int c;

	if (!in)
		return -1;
	while ((c = getc(in)) != EOF)
		records += c == '\n';
	fclose(in);
	return records;
}

long
journal_verify(const char *path, unsigned expected)
{
	struct checksum sum = {.path = path};
	pthread_t reader;
	long records;

	if (pthread_create(&reader, NULL, compute_checksum, &sum) != 0)
		return -1;
	records = count_records(path);
	if (records < 0)
		return -1;
	pthread_join(reader, NULL);
	return sum.failed || sum.value != expected ? -1 : records;
}

int
journal_compare(const char *left, const char *right, int *equal)
{
	struct checksum a = {.path = left};
	struct checksum b = {.path = right};
	pthread_t reader;

	if (pthread_create(&reader, NULL, compute_checksum, &a) != 0)
		return -1;
	compute_checksum(&b);
	pthread_join(reader, NULL);
	if (a.failed || b.failed)
		return -1;
	*equal = a.value == b.value;
	return 0;
}
