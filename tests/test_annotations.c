/*
 * The text that each macro of sendsync.h hands to the front end, under both of
 * its names: the table is the contract between the header and the reader.
 */
#include <CUnit/CUnit.h>

#include "annotations/sendsync.h"
#include "suite.h"

#define SPELLED_(...) #__VA_ARGS__
#define SPELLED(...) SPELLED_(__VA_ARGS__)

/* What the macro at the bottom of all others is, before it is replaced below. */
static const char annotation[] = SPELLED(SENDSYNC_ANNOTATE_("x"));

#ifdef __clang__
#define EXPECTED_ANNOTATION "__attribute__((annotate(\"sendsync::\" \"x\")))"
#else
#define EXPECTED_ANNOTATION ""
#endif

/* From here on a macro is a string: the one that the attribute would hold. */
#undef SENDSYNC_ANNOTATE_
#define SENDSYNC_ANNOTATE_(text) "sendsync::" text

/* An argument is taken as it is written, also when it is a macro. */
#define lock lock_expanded

static const struct {
	const char *prefixed, *brief, *text;
} macros[] = {
	{SENDSYNC_SEND, SEND, "sendsync::send"},
	{SENDSYNC_NOT_SEND, NOT_SEND, "sendsync::not_send"},
	{SENDSYNC_NOT_SEND_BECAUSE("a: \"b\""), NOT_SEND_BECAUSE("a: \"b\""),
	 "sendsync::not_send:a: \"b\""},
	{SENDSYNC_SYNC, SYNC, "sendsync::sync"},
	{SENDSYNC_NOT_SYNC, NOT_SYNC, "sendsync::not_sync"},
	{SENDSYNC_SEND_IF(lock), SEND_IF(lock), "sendsync::send_if:lock"},
	{SENDSYNC_SEND_IF(T, U), SEND_IF(T, U), "sendsync::send_if:T, U"},
	{SENDSYNC_SYNC_IF(T), SYNC_IF(T), "sendsync::sync_if:T"},
	{SENDSYNC_SEND_UNCHECKED, SEND_UNCHECKED, "sendsync::send_unchecked"},
	{SENDSYNC_SYNC_UNCHECKED, SYNC_UNCHECKED, "sendsync::sync_unchecked"},
	{SENDSYNC_LOCK_GUARD, LOCK_GUARD, "sendsync::lock_guard"},
	{SENDSYNC_TASK_GUARD, TASK_GUARD, "sendsync::task_guard"},
	{SENDSYNC_TASK_MUTEX, TASK_MUTEX, "sendsync::task_mutex"},
	{SENDSYNC_ACQUIRES_LOCK, ACQUIRES_LOCK, "sendsync::acquires_lock"},
	{SENDSYNC_RELEASES_LOCK, RELEASES_LOCK, "sendsync::releases_lock"},
	{SENDSYNC_GUARDED_BY(lock), GUARDED_BY(lock), "sendsync::guarded_by:lock"},
	{SENDSYNC_GUARDED_BY(this->lock), GUARDED_BY(this->lock),
	 "sendsync::guarded_by:this->lock"},
	{SENDSYNC_SPAWNS, SPAWNS, "sendsync::spawns"},
	{SENDSYNC_SPAWNS_SCOPED, SPAWNS_SCOPED, "sendsync::spawns_scoped"},
	{SENDSYNC_SPAWNS_DETACHED, SPAWNS_DETACHED, "sendsync::spawns_detached"},
	{SENDSYNC_TASK, TASK, "sendsync::task"},
	{SENDSYNC_TASK_DATA, TASK_DATA, "sendsync::task_data"},
	{SENDSYNC_JOINS, JOINS, "sendsync::joins"},
	{SENDSYNC_DETACHES, DETACHES, "sendsync::detaches"},
	{SENDSYNC_SUSPENDS, SUSPENDS, "sendsync::suspends"},
	{SENDSYNC_BLOCKS, BLOCKS, "sendsync::blocks"},
	{SENDSYNC_OFFLOADS, OFFLOADS, "sendsync::offloads"},
	{SENDSYNC_MIGRATES, MIGRATES, "sendsync::migrates"},
	{SENDSYNC_SAME_THREAD, SAME_THREAD, "sendsync::same_thread"},
};

static void
test_attribute(void)
{
	CU_ASSERT_STRING_EQUAL(annotation, EXPECTED_ANNOTATION);
}

static void
test_texts(void)
{
	for (size_t i = 0; i < sizeof macros / sizeof *macros; i++) {
		CU_ASSERT_STRING_EQUAL(macros[i].prefixed, macros[i].text);
		CU_ASSERT_STRING_EQUAL(macros[i].brief, macros[i].text);
	}
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"the attribute exists under clang only", test_attribute},
		{"both names give the text of the contract", test_texts},
		CU_TEST_INFO_NULL,
	};

	return suite_run("annotations", tests);
}
