/*
 * A CUnit suite as a program: what every tests/test_<module>.c has in common.
 */
#ifndef SENDSYNC_TESTS_SUITE_H
#define SENDSYNC_TESTS_SUITE_H

#include <CUnit/CUnit.h>
#include <CUnit/TestDB.h>

/* Runs TESTS, which end with CU_TEST_INFO_NULL, as one suite; prints each test's result. For main()
 * to return: 0 when all passed, else 1. */
int suite_run(const char *name, const CU_TestInfo *tests);

#endif
