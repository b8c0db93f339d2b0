/*
 * Runs one CUnit suite in Basic mode. (CUnit's JUnit mode aborts as soon as a
 * test fails: ctest --output-junit does that job.) A suite in which nothing
 * ran has failed.
 */
#include "suite.h"

#include <CUnit/Basic.h>
#include <stdio.h>

static CU_ErrorCode
register_tests(const char *name, const CU_TestInfo *tests)
{
	CU_pSuite suite = CU_add_suite(name, NULL, NULL);

	if (suite == NULL)
		return CU_get_error();
	for (; tests->pName != NULL; tests++)
		if (CU_add_test(suite, tests->pName, tests->pTestFunc) == NULL)
			return CU_get_error();
	return CUE_SUCCESS;
}

int
suite_run(const char *name, const CU_TestInfo *tests)
{
	if (CU_initialize_registry() != CUE_SUCCESS || register_tests(name, tests) != CUE_SUCCESS) {
		fprintf(stderr, "%s: %s\n", name, CU_get_error_msg());
		CU_cleanup_registry();
		return 1;
	}
	CU_basic_set_mode(CU_BRM_VERBOSE);
	CU_ErrorCode error = CU_basic_run_tests();
	unsigned failures = CU_get_number_of_failures();
	unsigned tests_run = CU_get_number_of_tests_run();
	CU_cleanup_registry();
	return error != CUE_SUCCESS || failures > 0 || tests_run == 0;
}
